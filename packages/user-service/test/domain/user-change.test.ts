import { describe, expect, test } from "vitest";
import { userChange } from "../../src/domain/user-change.ts";

const user = { address: "old address", role: "customer" } as const;

describe("a change of a user", () => {
  test.each([
    ["nothing", {}],
    ["the same address", { address: "old address" }],
    ["the same role", { role: "customer" } as const],
    ["both the same", user],
  ])("to %s is none", (_, requested) => {
    expect(userChange(user, requested)).toBeUndefined();
  });

  test("tells of what differs only", () => {
    expect(userChange(user, { address: "new address", role: "customer" })).toEqual({
      before: { address: "old address" },
      after: { address: "new address" },
    });
    expect(userChange(user, { address: "old address", role: "operator" })).toEqual({
      before: { role: "customer" },
      after: { role: "operator" },
    });
  });

  test("of the password is one, even to the same, and tells nothing else", () => {
    const change = userChange(user, { password_hash: "$argon2id$secret" });
    expect(change).toEqual({ before: {}, after: { password_changed: true } });
  });
});
