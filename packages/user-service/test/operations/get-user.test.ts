import type { User } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestService, type TestService } from "../support/test-service.ts";

describe("getUser", () => {
  let service: TestService;
  let user: User;
  let token: string;
  beforeAll(async () => {
    service = await startTestService();
    user = await service.signUp("newUser");
    token = await service.logIn("newUser");
  });
  afterAll(() => service.close());

  const show = (id: unknown, with_?: string) => service.call("GET", `/api/user/${id}`, { token: with_ });

  test("S5: answers name and address, the password never, to the user and to an operator", async () => {
    for (const caller of [token, service.operator]) {
      const reply = await show(user.id, caller);
      expect(reply.status).toBe(200);
      expect(reply.body).toEqual(user);
      expect(Object.keys(reply.body).sort()).toEqual("address created_at id name role updated_at version".split(" "));
      expect(reply.headers.get("etag")).toBe('"1"');
    }
  });

  test("answers another's account as one that does not exist, byte for byte but for the ids", async () => {
    const other = await service.signUp("other");
    const [theirs, missing] = [await show(other.id, token), await show(999_999, token)];
    expect(theirs.status).toBe(404);
    const withoutIds = ({ text, body }: typeof theirs, id: number) =>
      text.replace(body.request_id ?? "", "").replaceAll(String(id), "N");
    expect(withoutIds(theirs, other.id)).toBe(withoutIds(missing, 999_999));
    expect((await show(other.id, service.operator)).status).toBe(200);
  });

  test("is refused without credentials, and with ones that are no good", async () => {
    for (const bad of [undefined, "garbage", `shop_ses_${"A".repeat(43)}`, `${token}x`]) {
      expect((await show(user.id, bad)).body.code).toBe("unauthenticated");
    }
  });

  test.each(["0", "-1", "1.5", "01", "1e3", "abc", "9007199254740992", "%00"])("refuses the id %s", async (id) => {
    const reply = await show(id, token);
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toMatchObject([{ in: "path", pointer: "/id" }]);
  });
});
