import type { User } from "@shop/openapi";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CallOptions, startTestService, type TestService } from "../support/test-service.ts";

describe("removeUser", () => {
  let service: TestService;
  let count = 0;
  let user: User;
  let token: string;
  beforeAll(async () => {
    service = await startTestService();
  });
  beforeEach(async () => {
    count += 1;
    user = await service.signUp(`Zaphod ${count}`);
    token = await service.logIn(user.name);
  });
  afterAll(() => service.close());

  const remove = (options: CallOptions = {}) => service.call("DELETE", `/api/user/${user.id}`, { token, ...options });
  const show = () => service.call("GET", `/api/user/${user.id}`, { token: service.operator });

  test("S7: deletes the user, who can't log in any more and whose sessions are over", async () => {
    const reply = await remove();
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ response: "User deleted from the system.", user });
    expect((await show()).status).toBe(404);
    expect((await service.call("GET", `/api/user/${user.id}`, { token })).status).toBe(401);
    const login = await service.call("POST", "/api/login", { body: { name: user.name, password: "newPassword" } });
    expect(login.status).toBe(401);
    expect((await remove({ token: service.operator })).body.code).toBe("user_not_found");
  });

  test("S7: refuses while the user has orders, and says how many and how to go on", async () => {
    await service.shop.addOrders(user.id, 2);
    const reply = await remove({ token: service.operator });
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({
      code: "user_has_orders",
      orders: 2,
      detail: `User ${user.id} still has 2 orders. Cancel them first: GET /api/userorders/${user.id} lists them.`,
    });
    expect((await show()).status).toBe(200);
    await service.shop.removeOrders(user.id);
    expect((await remove({ token: service.operator })).status).toBe(200);
  });

  test("takes name and address out of the journal and out of the kept replies", async () => {
    const keyed = (key: string) => ({ "idempotency-key": `${key}-${user.id}` });
    const body = { address: "Betelgeuse 5" };
    await service.call("PUT", `/api/user/${user.id}`, { token, body, headers: keyed("update") });
    expect((await remove({ headers: keyed("remove") })).status).toBe(200);
    const everything = await service.shop.everything();
    expect(everything).not.toContain(user.name);
    expect(everything).not.toContain("Betelgeuse");
    expect(
      (await service.shop.events("user", user.id)).map(({ type, before, after }) => ({ type, before, after })),
    ).toMatchObject([
      { type: "user.added", before: null, after: { name: null, address: null, role: "customer" } },
      { type: "user.logged_in" },
      { type: "user.updated", before: { address: null, version: 1 }, after: { address: null, version: 2 } },
      { type: "user.removed", before: { name: null, address: null, version: 2 }, after: null },
    ]);
  });

  test("is answered again to whoever asks again with the same Idempotency-Key, which the database can't", async () => {
    const options = { token: service.operator, headers: { "idempotency-key": `remove-${user.id}` } };
    const first = await remove(options);
    expect(await service.shop.everything()).not.toContain(user.name);
    const again = await remove(options);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
  });

  test("answers another's account as none, and leaves it", async () => {
    const other = await service.signUp(`other ${count}`);
    const texts = [];
    for (const id of [other.id, 999_999]) {
      const reply = await service.call("DELETE", `/api/user/${id}`, { token });
      expect(reply.status).toBe(404);
      texts.push(reply.text.replace(reply.body.request_id ?? "", "").replaceAll(String(id), "N"));
    }
    expect(texts[0]).toBe(texts[1]);
    expect(await service.logIn(other.name)).toMatch(/^shop_ses_/);
  });

  test("with If-Match removes only the version that it names", async () => {
    await service.call("PUT", `/api/user/${user.id}`, { token, body: { address: "x" } });
    const late = await remove({ headers: { "if-match": '"1"' } });
    expect(late.status).toBe(412);
    expect(late.body.current_version).toBe(2);
    expect((await remove({ headers: { "if-match": '"2"' } })).status).toBe(200);
  });
});
