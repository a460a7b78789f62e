import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestService, type TestService } from "../support/test-service.ts";

describe("addKey, listKeys, removeKey", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  const add = (name: string, token = service.operator) => service.call("POST", "/api/keys", { token, body: { name } });
  const list = (query = "") => service.call("GET", `/api/keys${query}`, { token: service.operator });
  const remove = (id: unknown, token = service.operator) => service.call("DELETE", `/api/key/${id}`, { token });

  test("addKey shows the key this once, and it is an operator's", async () => {
    const reply = await add("nightly report");
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      response: "API key added.",
      key: { id: expect.any(Number), name: "nightly report", created_at: expect.any(String) },
      token: expect.stringMatching(/^shop_key_[A-Za-z0-9_-]{43}$/),
    });
    const { token = "" } = reply.body;
    expect((await service.call("GET", "/api/users", { token })).status).toBe(200);
    expect((await list()).text).not.toContain(token);
    expect(await service.shop.everything()).not.toContain(token);
  });

  test("removeKey shuts it out at once, even by its own hand, and once", async () => {
    const { key, token } = (await add("to be removed")).body;
    const reply = await remove(key?.id, token);
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ response: "API key removed.", key });
    expect((await service.call("GET", "/api/users", { token })).status).toBe(401);
    expect((await remove(key?.id)).body.code).toBe("key_not_found");
    expect((await list()).body.keys?.map(({ id }) => id)).not.toContain(key?.id);
    expect(await service.shop.events("key", key?.id ?? 0)).toMatchObject([
      { type: "key.added", actor_kind: "environment_key", before: null, after: { name: "to be removed" } },
      { type: "key.removed", actor_kind: "key", actor_id: key?.id, after: null },
    ]);
  });

  test("listKeys pages through the keys that work", async () => {
    for (const n of [1, 2, 3]) await add(`page ${n}`);
    const all = (await list()).body.keys ?? [];
    const first = await list("?limit=2");
    const rest = await list(`?limit=1000&cursor=${first.body.next_cursor}`);
    expect([...(first.body.keys ?? []), ...(rest.body.keys ?? [])]).toEqual(all);
    expect(rest.body.next_cursor).toBeNull();
    expect((await list("?sort=-id")).body.keys).toEqual(all.toReversed());
    expect((await list("?cursor=e30")).body.errors).toMatchObject([{ in: "query", pointer: "/cursor" }]);
  });

  test.each(["", " a", "a ", "a\u0000", "x".repeat(101)])("addKey refuses the name %j", async (name) => {
    expect((await add(name)).body.errors?.[0]).toMatchObject({ in: "body", pointer: "/name" });
  });

  test("all three are for operators only", async () => {
    await service.signUp("customer");
    const token = await service.logIn("customer");
    const replies = [
      await service.call("GET", "/api/keys", { token }),
      await add("mine", token),
      await remove(1, token),
    ];
    expect(replies.map(({ body }) => body.code)).toEqual(Array(3).fill("not_allowed"));
  });
});
