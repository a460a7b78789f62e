import { expect, test } from "vitest";
import { Slots } from "../../src/sqlite/slots.ts";

test("a thing is found by its number once, and the number is given anew", () => {
  const slots = new Slots<string>();
  const first = slots.add("first");
  const second = slots.add("second");
  expect(first).not.toBe(second);
  expect(slots.take(first)).toBe("first");
  expect(slots.take(first)).toBeUndefined();
  expect(slots.size).toBe(1);
  expect(slots.add("third")).toBe(first);
  expect(slots.values().sort()).toEqual(["second", "third"]);
});

test("a number that was never given, or was cleared away, is nobody's", () => {
  const slots = new Slots<string>();
  const number = slots.add("gone");
  slots.clear();
  expect(slots.take(number)).toBeUndefined();
  expect(slots.take(7)).toBeUndefined();
  expect(slots.size).toBe(0);
});
