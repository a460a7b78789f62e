import type { Principal } from "@shop/database";
import type { Access, Route } from "@shop/openapi";
import { describe, expect, it } from "vitest";
import { authorize, isOperator } from "../../src/router/authorize.ts";

const session = (role: "customer" | "operator"): Principal => ({
  kind: "session",
  userId: 4,
  name: "a",
  role,
  sessionId: 1,
  expiresAt: "",
});
const anonymous: Principal = { kind: "anonymous" };
const key: Principal = { kind: "key", keyId: 1, name: "k" };
const outcome = (access: Access, principal: Principal): unknown => {
  try {
    return authorize({ access } as Route, principal) ?? "everything";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("authorize", () => {
  const none = { anonymous: "none", customer: "none", operator: "any" } as const;
  const own = { anonymous: "none", customer: "own", operator: "any" } as const;
  const any = { anonymous: "any", customer: "any", operator: "any" } as const;

  it.each([
    [none, anonymous, "unauthenticated"],
    [none, session("customer"), "not_allowed"],
    [none, session("operator"), "everything"],
    [none, key, "everything"],
    [own, anonymous, "unauthenticated"],
    [own, session("customer"), 4],
    [own, session("operator"), "everything"],
    [own, { kind: "open" } as const, "everything"],
    [own, { kind: "environment_key" } as const, "everything"],
    [any, anonymous, "everything"],
    [any, session("customer"), "everything"],
  ])("with %o lets %o see %s", (access, principal, expected) => {
    expect(outcome(access, principal)).toBe(expected);
  });

  it("takes only an anonymous caller and a customer for less than an operator", () => {
    expect([anonymous, session("customer"), session("operator"), key].map(isOperator)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
