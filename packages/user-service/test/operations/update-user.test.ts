import type { User } from "@shop/openapi";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CallOptions, password, startTestService, type TestService } from "../support/test-service.ts";

describe("updateUser", () => {
  let service: TestService;
  let count = 0;
  let user: User;
  let token: string;
  beforeAll(async () => {
    service = await startTestService();
  });
  beforeEach(async () => {
    count += 1;
    user = await service.signUp(`user number ${count}`);
    token = await service.logIn(user.name);
  });
  afterAll(() => service.close());

  const update = (body: object, options: CallOptions = {}) =>
    service.call("PUT", `/api/user/${user.id}`, { token, body, ...options });
  const show = (with_: string) => service.call("GET", `/api/user/${user.id}`, { token: with_ });

  test("S6: changes the address", async () => {
    const reply = await update({ address: "another address" });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      response: "User updated.",
      user: { ...user, address: "another address", version: 2, updated_at: expect.any(String) },
    });
    expect(reply.headers.get("etag")).toBe('"2"');
    expect((await show(token)).body).toEqual(reply.body.user);
    expect((await service.call("POST", "/api/login", { body: { name: user.name, password } })).status).toBe(200);
  });

  test("S6: changes the password, and ends every session of the user at once, the caller's own too", async () => {
    const elsewhere = await service.logIn(user.name);
    const reply = await update({ password: "another password" });
    expect(reply.status).toBe(200);
    for (const session of [token, elsewhere]) expect((await show(session)).status).toBe(401);
    const old = await service.call("POST", "/api/login", { body: { name: user.name, password } });
    expect(old.status).toBe(401);
    expect((await show(await service.logIn(user.name, "another password"))).status).toBe(200);
    expect((await service.shop.events("user", user.id)).find(({ type }) => type === "user.updated")).toMatchObject({
      before: { version: 1 },
      after: { version: 2, password_changed: true },
    });
  });

  test("S6: changes both at once", async () => {
    const reply = await update({ password: "another password", address: "another address" });
    expect(reply.body.user).toMatchObject({ address: "another address", version: 2 });
    expect(await service.logIn(user.name, "another password")).toMatch(/^shop_ses_/);
  });

  test("is an operator's too, who may change the role as well", async () => {
    const reply = await update({ role: "operator" }, { token: service.operator });
    expect(reply.body.user?.role).toBe("operator");
    const list = await service.call("GET", "/api/users", { token });
    expect(list.status).toBe(200);
    await update({ role: "customer" }, { token });
    expect((await service.call("GET", "/api/users", { token })).status).toBe(403);
  });

  test.each(["operator", "customer"])(
    "refuses a customer who asks for the role %s, and changes nothing",
    async (role) => {
      const reply = await update({ role, address: "another address" });
      expect(reply.status).toBe(403);
      expect(reply.body.code).toBe("not_allowed");
      expect((await show(token)).body).toEqual(user);
    },
  );

  test.each([{ address: "x" }, { role: "operator" }, { password: "another password" }])(
    "answers %j for another's account as for none",
    async (body) => {
      const other = await service.signUp(`other of number ${count}`);
      const texts = [];
      for (const id of [other.id, 999_999]) {
        const reply = await service.call("PUT", `/api/user/${id}`, { token, body });
        expect(reply.status).toBe(404);
        texts.push(reply.text.replace(reply.body.request_id ?? "", "").replaceAll(String(id), "N"));
      }
      expect(texts[0]).toBe(texts[1]);
      expect(await service.logIn(other.name)).toMatch(/^shop_ses_/);
    },
  );

  test.each([
    ["nothing", {}, ""],
    ["a short password", { password: "1234567" }, "/password"],
    ["an empty address", { address: "" }, "/address"],
    ["a name", { name: "another name" }, "/name"],
    ["another role", { role: "king" }, "/role"],
  ])("refuses %s", async (_, body, pointer) => {
    const reply = await update(body, { token: service.operator });
    expect(reply.status).toBe(400);
    expect(reply.body.errors?.[0]).toMatchObject({ in: "body", pointer });
  });

  test("with If-Match changes only the version that it names", async () => {
    expect((await update({ address: "x" }, { headers: { "if-match": '"1"' } })).status).toBe(200);
    const late = await update({ address: "y" }, { headers: { "if-match": '"1"' } });
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ code: "precondition_failed", current_version: 2 });
    expect((await update({ address: "y" }, { headers: { "if-match": 'W/"2"' } })).status).toBe(412);
    expect((await update({ address: "y" }, { headers: { "if-match": '"1", "2"' } })).status).toBe(200);
    expect((await update({ address: "z" }, { headers: { "if-match": "*" } })).status).toBe(200);
  });

  test("with an Idempotency-Key is carried out once", async () => {
    const options = { headers: { "idempotency-key": `key-of-${user.id}` } };
    const first = await update({ address: "x" }, options);
    await update({ address: "y" });
    const again = await update({ address: "x" }, options);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.body).toEqual(first.body);
    expect((await show(token)).body.address).toBe("y");
    expect((await update({ address: "z" }, options)).status).toBe(422);
  });
});
