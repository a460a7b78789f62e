import fc from "fast-check";
import { expect, it } from "vitest";
import { BUCKET, Fingerprints } from "../../src/history/verify/fingerprints.ts";

const fact = fc.tuple(
  fc.integer({ min: 1, max: 5_000 }),
  fc.constantFrom("quantity", "date"),
  fc.oneof(fc.nat(9), fc.string()),
);

it("are empty again when all that came has gone, in whatever order", () => {
  fc.assert(
    fc.property(fc.array(fact), fc.array(fc.nat()), (facts, order) => {
      const prints = new Fingerprints();
      for (const [id, field, value] of facts) prints.add(id, field, value, 1);
      const shuffled = facts.map((one, index) => [order[index] ?? 0, one] as const).sort(([a], [b]) => a - b);
      for (const [, [id, field, value]] of shuffled) prints.add(id, field, value, -1);
      for (const [id] of facts) expect(prints.isEmpty(Math.floor(id / BUCKET))).toBe(true);
    }),
  );
});

it("are not empty when a value, a field or a thing is another", () => {
  const differ = (...other: Parameters<Fingerprints["add"]>): boolean => {
    const prints = new Fingerprints();
    prints.add(7, "quantity", 2, 1);
    prints.add(...other);
    return !prints.isEmpty(0);
  };
  expect(differ(7, "quantity", 2, -1)).toBe(false);
  expect(differ(7, "quantity", 3, -1)).toBe(true);
  expect(differ(7, "version", 2, -1)).toBe(true);
  expect(differ(8, "quantity", 2, -1)).toBe(true);
});

it("show two values that were swapped between two things", () => {
  const prints = new Fingerprints();
  for (const [id, value, sign] of [
    [1, "a", 1],
    [2, "b", 1],
    [1, "b", -1],
    [2, "a", -1],
  ] as const)
    prints.add(id, "f", value, sign);
  expect(prints.isEmpty(0)).toBe(false);
});
