import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { password, startTestService, type TestService } from "../support/test-service.ts";

describe("addUser", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  const add = (body: object, options: { token?: string; headers?: Record<string, string> } = {}) =>
    service.call("POST", "/api/users", { body, ...options });

  test("S3: signs a user up as the original does, and answers the user beside its words", async () => {
    const reply = await add({ name: "newUser", password: "newPassword", address: "new address" });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      response: "User added to the system.",
      user: {
        id: expect.any(Number),
        name: "newUser",
        address: "new address",
        role: "customer",
        version: 1,
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        updated_at: reply.body.user?.created_at,
      },
    });
    expect(reply.headers.get("etag")).toBe('"1"');
    expect(await service.shop.events("user", reply.body.user?.id ?? 0)).toMatchObject([
      { type: "user.added", actor_kind: "anonymous", actor_id: null, request_id: reply.headers.get("x-request-id") },
    ]);
  });

  test("refuses a name that is taken", async () => {
    await service.signUp("taken");
    const reply = await add({ name: "taken", password, address: "another address" });
    expect(reply.status).toBe(409);
    expect(reply.body.code).toBe("name_taken");
  });

  test("takes a name for the same however it was typed", async () => {
    const user = await service.signUp("E\u0301douard");
    expect(user.name).toBe("\u00c9douard");
    expect((await add({ name: "\u00c9douard", password, address: "a" })).body.code).toBe("name_taken");
    expect(await service.logIn("E\u0301douard")).toMatch(/^shop_ses_/);
    expect(await service.logIn("\u00c9douard")).toMatch(/^shop_ses_/);
  });

  test("gives twenty sign-ups of one name at once one user", async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => add({ name: "wanted", password, address: "a" })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)]);
    const listed = await service.call("GET", "/api/users?name=wanted", { token: service.operator });
    expect(listed.body.users).toHaveLength(1);
  });

  test.each([
    ["7 bytes", "1234567", "8 to 1024 bytes"],
    ["1025 bytes in 513 characters", `${"é".repeat(512)}x`, "8 to 1024 bytes"],
  ])("refuses a password of %s, and does not repeat it", async (_, word, detail) => {
    const reply = await add({ name: "shortOrLong", password: word, address: "a" });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: "invalid_request", errors: [{ in: "body", pointer: "/password" }] });
    expect(reply.body.errors?.[0]?.detail).toContain(detail);
    expect(reply.text).not.toContain(word);
  });

  test("refuses what the contract does not know, a role above all", async () => {
    const reply = await add({ name: "boss", password, address: "a", role: "operator" });
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toMatchObject([{ in: "body", pointer: "/role" }]);
  });

  test("with an operator's Idempotency-Key is carried out once, whatever the password", async () => {
    const options = { token: service.operator, headers: { "idempotency-key": "one-user" } };
    const first = await add({ name: "keyed", password, address: "a" }, options);
    const again = await add({ name: "keyed", password: "another password", address: "a" }, options);
    expect(again.body).toEqual(first.body);
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.headers.get("etag")).toBe('"1"');
    const other = await add({ name: "keyed too", password, address: "a" }, options);
    expect(other.status).toBe(422);
    expect(other.body.code).toBe("idempotency_key_reused");
    expect(await service.logIn("keyed")).toMatch(/^shop_ses_/);
  });

  test("does not obey the Idempotency-Key of somebody who is nobody yet", async () => {
    const headers = { "idempotency-key": "one-user" };
    expect((await add({ name: "nobody", password, address: "a" }, { headers })).status).toBe(200);
    expect((await add({ name: "nobody", password, address: "a" }, { headers })).status).toBe(409);
  });
});

describe("addUser, too often from one address", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ addressLimits: { sign_up: { limit: 2, windowMs: 60_000 } } });
  });
  afterAll(() => service.close());

  test("is refused, but not to operators", async () => {
    const add = (name: string, token?: string) =>
      service.call("POST", "/api/users", { token, body: { name, password, address: "a" } });
    expect((await add("one")).status).toBe(200);
    expect((await add("two")).status).toBe(200);
    const refused = await add("three");
    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe("too_many_requests");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await add("three", service.operator)).status).toBe(200);
  });
});
