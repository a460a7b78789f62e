import { describe, expect, it } from "vitest";
import { type EditKey, edit, insert, lineOf, textOf } from "../../src/form/text-line.ts";

/** The text after these keys, with | where the cursor is. */
function after(text: string, ...keys: readonly EditKey[]): string {
  const line = keys.reduce(edit, lineOf(text));
  return `${line.before.join("")}|${line.after.join("")}`;
}

describe("a line that is typed", () => {
  it.each([
    ["ab", ["left"], "a|b"],
    ["ab", ["left", "left", "left", "right"], "a|b"],
    ["ab", ["home", "delete"], "|b"],
    ["ab", ["home", "end", "backspace"], "a|"],
    ["one two  ", ["word"], "one |"],
    ["one two", ["left", "clear"], "|o"],
    ["👩‍👩‍👧‍👦é", ["backspace", "backspace"], "|"],
    ["", ["backspace", "delete", "left", "right", "word"], "|"],
  ] as const)("%s after %s", (text, keys, expected) => {
    expect(after(text, ...keys)).toBe(expected);
  });

  it("takes no control characters", () => {
    expect(textOf(insert(lineOf("a"), "b\u001b[2J\u0007c\n"))).toBe("ab[2Jc");
  });
});
