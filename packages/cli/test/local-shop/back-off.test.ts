import { expect, test } from "vitest";
import { BackOff } from "../../src/local-shop/back-off.ts";

test("the pause doubles from 250 ms to 10 s for a service that dies at once", () => {
  const backOff = new BackOff();
  const pauses = Array.from({ length: 8 }, () => backOff.delayAfter(0));
  expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});

test("it begins again with 250 ms after the service stayed up", () => {
  const backOff = new BackOff();
  backOff.delayAfter(0);
  expect(backOff.delayAfter(10_000)).toBe(500);
  expect(backOff.delayAfter(10_001)).toBe(250);
  expect(backOff.delayAfter(0)).toBe(500);
});
