import { expect, test } from "vitest";
import { RunningDistribution } from "../src/distribution.ts";

test("a value counts at the first bound that it does not exceed", () => {
  const distribution = new RunningDistribution([1, 2, 4]);
  for (const value of [0, 1, 1.5, 2, 4, 5, 100]) distribution.add(value);
  expect(distribution.figures()).toEqual({ bounds: [1, 2, 4], counts: [2, 2, 1, 2], sum: 113.5 });
});

test("figures that were read stay as they were", () => {
  const distribution = new RunningDistribution([1]);
  const before = distribution.figures();
  distribution.add(1);
  expect(before.counts).toEqual([0, 0]);
});
