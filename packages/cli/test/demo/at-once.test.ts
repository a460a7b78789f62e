import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { atOnce } from "../../src/demo/at-once.ts";

test("works through all items in their order, so many at a time and no more", async () => {
  const items = Array.from({ length: 20 }, (_, index) => index);
  const begun: number[] = [];
  let now = 0;
  let most = 0;
  await atOnce(items, 4, async (item) => {
    begun.push(item);
    now += 1;
    most = Math.max(most, now);
    await sleep(item % 3);
    now -= 1;
  });
  expect({ begun, most, now }).toEqual({ begun: items, most: 4, now: 0 });
  await atOnce([], 4, () => Promise.reject(new Error("there is nothing to do")));
});

test("ends with the first failure and begins nothing after it", async () => {
  const begun: number[] = [];
  const work = atOnce([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun.push(item);
    await sleep(item === 2 ? 0 : 20);
    if (item === 2) throw new Error("second");
  });
  await expect(work).rejects.toThrow("second");
  await sleep(60);
  expect(begun).toEqual([1, 2]);
});
