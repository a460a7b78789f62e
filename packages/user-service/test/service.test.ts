import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestService, type TestService } from "./support/test-service.ts";

describe("SHOP_OPEN", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ open: true });
  });
  afterAll(() => service.close());

  test("S3 S4 S5 S6 S7: the original's requests work without a login, in its words", async () => {
    const body = { name: "newUser", password: "newPassword", address: "new address" };
    const added = await service.call("POST", "/api/users", { body });
    expect([added.status, added.body.response]).toEqual([200, "User added to the system."]);
    const path = `/api/user/${added.body.user?.id}`;
    const credentials = { name: "newUser", password: "newPassword" };
    expect((await service.call("POST", "/api/login", { body: credentials })).status).toBe(200);
    const wrong = { ...credentials, password: "anotherPassword" };
    expect((await service.call("POST", "/api/login", { body: wrong })).status).toBe(401);
    expect((await service.call("GET", path)).body).toMatchObject({ name: "newUser", address: "new address" });
    const changed = await service.call("PUT", path, { body: { password: "anotherPassword", address: "b" } });
    expect(changed.status).toBe(200);
    expect((await service.call("POST", "/api/login", { body: wrong })).status).toBe(200);
    expect((await service.call("DELETE", path)).status).toBe(200);
    expect((await service.call("GET", path)).status).toBe(404);
  });

  test("whoever comes is an operator, and the journal says how they came", async () => {
    const user = await service.signUp("promoted");
    const reply = await service.call("PUT", `/api/user/${user.id}`, { body: { role: "operator" } });
    expect(reply.body.user?.role).toBe("operator");
    expect(await service.shop.events("user", user.id)).toMatchObject([{ actor_kind: "open" }, { actor_kind: "open" }]);
    expect((await service.call("POST", "/api/logout")).body.code).toBe("no_session");
  });
});

describe("the pages beside the operations", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  test("the service is alive and ready, and says what it can do", async () => {
    expect((await service.call("GET", "/livez")).status).toBe(200);
    expect((await service.call("GET", "/readyz")).status).toBe(200);
    const { text } = await service.call("GET", "/openapi.json");
    expect(JSON.parse(text)).toMatchObject({ info: { title: "user-service" } });
  });

  test.each([
    ["PATCH", "/api/users", 405],
    ["GET", "/api/nothing", 404],
    ["GET", "/api/user/1/", 404],
  ])("%s %s is answered %d, as a problem", async (method, path, status) => {
    const reply = await service.call(method, path, { token: service.operator });
    expect(reply.status).toBe(status);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
  });
});
