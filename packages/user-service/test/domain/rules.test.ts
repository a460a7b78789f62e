import { describe, expect, test } from "vitest";
import { UserHasOrders } from "../../src/domain/failures.ts";
import { checkRoleChange } from "../../src/domain/role.ts";
import { sessionEnd } from "../../src/domain/session.ts";
import { checkVersion } from "../../src/domain/version.ts";
import { failure } from "../support/failure.ts";

describe("the role", () => {
  test("is changed by who may see everybody", () => {
    expect(() => checkRoleChange(4, "operator", undefined)).not.toThrow();
  });

  test("is not changed by its own user, be it to the same", () => {
    expect(() => checkRoleChange(4, "customer", 4)).toThrow(failure("not_allowed") as Error);
  });

  test("of another is not there for a customer", () => {
    expect(() => checkRoleChange(5, "operator", 4)).toThrow(failure("user_not_found") as Error);
  });

  test("that is left out is no question", () => {
    expect(() => checkRoleChange(5, undefined, 4)).not.toThrow();
  });
});

test("a session is over after 30 days, whatever the clocks on the walls do", () => {
  expect(sessionEnd(new Date("2026-02-15T09:30:00.000Z")).toISOString()).toBe("2026-03-17T09:30:00.000Z");
});

test("a version is fine when any is, or when it is among the expected ones", () => {
  const user = { id: 4, version: 3 };
  expect(() => checkVersion(user, undefined)).not.toThrow();
  expect(() => checkVersion(user, [1, 3])).not.toThrow();
  expect(() => checkVersion(user, [])).toThrow(failure("precondition_failed", { current_version: 3 }) as Error);
});

test("a user with orders hears how many and how to go on", () => {
  expect(new UserHasOrders(4, 12).message).toBe(
    "User 4 still has 12 orders. Cancel them first: GET /api/userorders/4 lists them.",
  );
  expect(new UserHasOrders(4, 1).message).toBe(
    "User 4 still has 1 order. Cancel it first: GET /api/userorders/4 lists them.",
  );
});
