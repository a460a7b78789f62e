import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { pauseAfter, readRetryAfter } from "../../src/engine/retry.ts";
import { sleep } from "../../src/engine/sleep.ts";

const now = Date.parse("2026-11-30T12:00:00Z");
const draws = 2_000;
const firstPause = 250;

describe("Retry-After", () => {
  test.each<[string | string[] | undefined, number | undefined]>([
    ["120", 120_000],
    ["0", 0],
    [" 7 ", 7_000],
    ["1.5", 1_500],
    ["Mon, 30 Nov 2026 12:01:00 GMT", 60_000],
    ["Monday, 30-Nov-26 12:01:00 GMT", 60_000],
    ["Mon Nov 30 12:01:00 2026", 60_000],
    ["Mon, 30 Nov 2026 11:00:00 GMT", 0],
    [["3", "9"], 9_000],
    [["soon", "9"], 9_000],
    [undefined, undefined],
    [[], undefined],
    ["", undefined],
    ["soon", undefined],
    ["-5", undefined],
    ["1e309", undefined],
    ["0x10", undefined],
    ["5 seconds", undefined],
    ["NaN", undefined],
    ["Infinity", undefined],
    ["Mon, 99 Nov 2026 12:01:00 GMT", undefined],
    ["2026", 2_026_000],
    ["2026-11-30", undefined],
    ["12\u0000", undefined],
  ])("%j is %j ms", (header, ms) => {
    expect(readRetryAfter(header, now)).toBe(ms);
  });

  test.each(["9".repeat(400), "9999999999999999", "Fri, 31 Dec 275760 23:59:59 GMT"])(
    "%s is never beyond what a Date can tell",
    (header) => {
      const ms = readRetryAfter(header, now) ?? 0;
      expect(Number.isNaN(new Date(now + ms).getTime())).toBe(false);
    },
  );
});

describe("a pause", () => {
  const pauses = (attempt: number, retryAfter: number | undefined, remaining: number): (number | undefined)[] =>
    Array.from({ length: draws }, () => pauseAfter(attempt, firstPause, retryAfter, remaining));
  const numbers = (values: (number | undefined)[]): number[] => values.filter((value) => value !== undefined);

  test.each([1, 2, 3, 6, 20])(
    "after attempt %i is anything from 0 up to twice as much as before, 8 s at most",
    (attempt) => {
      const most = Math.min(8_000, firstPause * 2 ** (attempt - 1));
      const drawn = numbers(pauses(attempt, undefined, 1e9));
      expect(drawn).toHaveLength(draws);
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...drawn)).toBeLessThan(most);
      // Full jitter: each tenth of it is met. 2,000 draws miss one with a probability of 1e-91.
      expect(new Set(drawn.map((pause) => Math.floor((pause / most) * 10))).size).toBe(10);
    },
  );

  test("is never shorter than what the service asked for, and spread after it", () => {
    const drawn = numbers(pauses(1, 3_000, 1e9));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(3_000);
    expect(new Set(drawn).size).toBeGreaterThan(draws / 2);
  });

  test("is not made when it does not end within the time that remains", () => {
    expect(new Set(pauses(1, 3_000, 3_000))).toEqual(new Set([undefined]));
    expect(new Set(pauses(1, undefined, 0))).toEqual(new Set([undefined]));
    // When there is time for what was asked and not for the spread, the spread is left out.
    expect(numbers(pauses(1, 3_000, 3_001)).every((pause) => pause >= 3_000 && pause < 3_001)).toBe(true);
    expect(numbers(pauses(1, 3_000, 3_001))).toHaveLength(draws);
  });
});

describe("a sleep", () => {
  test("never ends before its time", async () => {
    const { signal } = new AbortController();
    const early = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const until = performance.now() + index / 7;
        await sleep(index / 7, signal);
        return until - performance.now();
      }),
    );
    expect(Math.max(...early)).toBeLessThanOrEqual(0);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test.each([2 ** 31, 1e12, Number.POSITIVE_INFINITY])(
    "of %d ms, longer than a timer takes, goes on until its signal",
    async (ms) => {
      const controller = new AbortController();
      let awake = false;
      const sleeping = sleep(ms, controller.signal).then(() => {
        awake = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(awake).toBe(false);
      controller.abort();
      await sleeping;
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    },
  );
});
