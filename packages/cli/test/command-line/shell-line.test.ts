import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shellLine, shellWords } from "../../src/command-line/shell-line.ts";

const word = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"));

describe("a command line", () => {
  it("quotes what a shell would take for something else, and nothing more", () => {
    expect(shellLine(["shop", "orders", "place", "--user", "Ana Trujillo", "--date", "2023-11-28", "it's", ""])).toBe(
      `shop orders place --user 'Ana Trujillo' --date 2023-11-28 'it'\\''s' ''`,
    );
  });

  it("is read back as the words it was made of", () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(shellWords(shellLine(words))).toEqual(words);
      }),
    );
  });

  it("means the same to sh", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const script = `printf '%s\\0' ${shellLine(words)}`;
        expect(execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1)).toEqual(words);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [`shop  orders "place" --reason "say \\"hi\\" \\n"`, ["shop", "orders", "place", "--reason", 'say "hi" \\n']],
    ["a\\ b 'c d'e", ["a b", "c de"]],
    ["  ", []],
  ])("reads %s", (line, words) => expect(shellWords(line)).toEqual(words));

  it.each(["'a", 'a "b', "a\\"])("refuses %s, which is not closed", (line) => {
    expect(() => shellWords(line)).toThrow(TypeError);
  });
});
