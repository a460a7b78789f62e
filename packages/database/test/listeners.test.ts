import { expect, test } from "vitest";
import { Listeners } from "../src/listeners.ts";

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** So many listeners, and how often each was told. */
function counted(count: number): { listeners: Listeners; told: number[] } {
  const listeners = new Listeners();
  const told = Array.from({ length: count }, () => 0);
  told.forEach((_, index) => {
    listeners.add(() => {
      told[index] = (told[index] ?? 0) + 1;
    });
  });
  return { listeners, told };
}

test("a few listeners are told of everything, and at once", () => {
  const { listeners, told } = counted(32);
  for (let news = 1; news <= 5; news++) {
    listeners.tell();
    expect(new Set(told)).toEqual(new Set([news]));
  }
});

test("many listeners are told in several turns, and once of what comes meanwhile", async () => {
  const { listeners, told } = counted(300);
  listeners.tell();
  expect(told.filter((times) => times === 1)).toHaveLength(32);
  for (let news = 0; news < 1000; news++) listeners.tell();
  await expect.poll(() => new Set(told), { timeout: 5_000 }).toEqual(new Set([2]));
  await pause(300);
  expect(new Set(told)).toEqual(new Set([2]));
  listeners.tell();
  await expect.poll(() => new Set(told)).toEqual(new Set([3]));
});

test("whoever comes while many are told hears of what comes after them; whoever goes, of nothing", async () => {
  const { listeners, told } = counted(100);
  let late = 0;
  const last = (): void => {
    told.push(1);
  };
  listeners.add(last);
  listeners.tell();
  listeners.delete(last);
  listeners.add(() => {
    late += 1;
  });
  listeners.tell();
  await expect.poll(() => late, { timeout: 5_000 }).toBe(1);
  expect(told).toHaveLength(100);
});
