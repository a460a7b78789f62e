import fc from "fast-check";
import { expect, it } from "vitest";
import { Latest } from "../../src/history/tell/latest.ts";

it("keeps the last so many of what comes, and counts the rest", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 700 }), fc.integer({ min: 1, max: 120 }), (items, most) => {
      const latest = new Latest<number>(most);
      for (const item of items) latest.add(item);
      expect(latest.items).toEqual(items.slice(-most));
      expect(latest.dropped).toBe(Math.max(0, items.length - most));
    }),
  );
});
