import { expect, it } from "vitest";
import { nextBreaking, saysBreaking } from "../../diff/version-rule.ts";

it.each([
  ["0.1.0", "0.1.1", false],
  ["0.1.0", "0.2.0", true],
  ["0.2.0", "0.1.0", false],
  ["0.9.0", "1.0.0", true],
  ["1.2.0", "1.3.0", false],
  ["1.2.0", "2.0.0", true],
  ["2.0.0", "1.9.0", false],
])("from %s to %s it says that something breaks: %s", (before, after, says) => {
  expect(saysBreaking(before, after)).toBe(says);
});

it("knows the next version that would", () => {
  expect(nextBreaking("0.1.3")).toBe("0.2.0");
  expect(nextBreaking("1.2.3")).toBe("2.0.0");
  expect(() => nextBreaking("one")).toThrow("one is no version");
});
