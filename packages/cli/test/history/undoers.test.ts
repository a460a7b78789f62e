import { undoOf } from "@shop/sdk";
import { expect, it } from "vitest";
import { OPERATION_OF, undoabilityOf } from "../../src/history/undo/undoability.ts";
import { UNDOERS } from "../../src/history/undo/undoing.ts";

const types = Object.keys(OPERATION_OF) as (keyof typeof OPERATION_OF)[];

it.each(types)("%s is taken back exactly when the contract names an operation for it", (type) => {
  const undo = undoOf(OPERATION_OF[type]);
  expect(undo).toBeDefined();
  expect(UNDOERS[type] !== undefined).toBe(undo !== undefined && "by" in undo);
});

it("a password is never taken back, an address is", () => {
  expect(undoabilityOf({ type: "user.updated", after: { address: "b", version: 2 } })).toEqual({ by: "updateUser" });
  expect(undoabilityOf({ type: "user.updated", after: { password_changed: true, version: 2 } }).never).toMatch(
    /password/,
  );
});
