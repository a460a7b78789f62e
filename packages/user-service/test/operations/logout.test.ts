import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestService, type TestService } from "../support/test-service.ts";

describe("logout", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  test("ends the session that it came with, at once, and no other", async () => {
    const user = await service.signUp("newUser");
    const [token, other] = [await service.logIn("newUser"), await service.logIn("newUser")];
    const show = (with_: string) => service.call("GET", `/api/user/${user.id}`, { token: with_ });
    const reply = await service.call("POST", "/api/logout", { token });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ response: "Logged out." });
    expect((await show(token)).status).toBe(401);
    expect((await service.call("POST", "/api/logout", { token })).status).toBe(401);
    expect((await show(other)).status).toBe(200);
    expect((await service.shop.events("user", user.id)).at(-1)).toMatchObject({
      type: "user.logged_out",
      actor_kind: "session",
      actor_id: user.id,
    });
  });

  test("with an API key has nothing to end", async () => {
    const made = await service.call("POST", "/api/keys", { token: service.operator, body: { name: "a key" } });
    for (const token of [service.operator, made.body.token]) {
      const reply = await service.call("POST", "/api/logout", { token });
      expect(reply.status).toBe(409);
      expect(reply.body.code).toBe("no_session");
      expect((await service.call("GET", "/api/keys", { token })).status).toBe(200);
    }
  });

  test("without credentials is refused", async () => {
    expect((await service.call("POST", "/api/logout")).body.code).toBe("unauthenticated");
  });
});
