import fc from "fast-check";
import { expect, test } from "vitest";
import { endOfPrefix, foldCase, isBefore } from "../../../src/stores/sqlite/name-range.ts";

/** Characters at the edges of what is special here, and any others. */
const character = fc.oneof(
  fc.constantFrom(..."@AZ[`az{éÉ", "\ud7ff", "\ue000", "\u{10ffff}", "\u{10fffe}"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).filter((text) => text.isWellFormed()),
);
const text = fc.array(character, { maxLength: 5 }).map((characters) => characters.join(""));

test("a name lies between a prefix and its end exactly when it begins with it", () => {
  fc.assert(
    fc.property(text, text, (prefix, name) => {
      const within = !isBefore(name, prefix) && isBefore(name, endOfPrefix(prefix));
      expect(within).toBe(foldCase(name).startsWith(foldCase(prefix)));
    }),
    { numRuns: 2_000 },
  );
  fc.assert(
    fc.property(text, text, (prefix, rest) => {
      expect(!isBefore(prefix + rest, prefix) && isBefore(prefix + rest, endOfPrefix(prefix))).toBe(true);
    }),
  );
});
