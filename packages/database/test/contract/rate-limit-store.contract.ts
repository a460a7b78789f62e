import { describe, expect, test } from "vitest";
import type { RateLimitStore } from "../../src/index.ts";

const minute = 60_000;

/** What every engine's RateLimitStore must do. `open` gives two stores over one database, as two services have. */
export function rateLimitStoreContract(engine: string, open: () => Promise<[RateLimitStore, RateLimitStore]>): void {
  describe(`RateLimitStore on ${engine}`, () => {
    test("hits of both count together, each exactly once, and the first one opens the window", async () => {
      const [one, other] = await open();
      const before = Date.now();
      const first = await one.hit("login ada", minute);
      expect(first.hits).toBe(1);
      expect(first.resetsAt.getTime()).toBeGreaterThanOrEqual(before + minute);
      expect(first.resetsAt.getTime()).toBeLessThanOrEqual(Date.now() + minute);
      const more = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 ? one : other).hit("login ada", 2 * minute)),
      );
      expect(more.map(({ hits }) => hits).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
      expect(more.every(({ resetsAt }) => resetsAt.getTime() === first.resetsAt.getTime())).toBe(true);
      expect(await one.read("login ada")).toEqual({ hits: 21, resetsAt: first.resetsAt });
    });

    test("keys are counted apart, and reading does not count", async () => {
      const [one, other] = await open();
      await one.hit("a", minute);
      expect(await other.read("a")).toMatchObject({ hits: 1 });
      expect(await other.read("b")).toBeUndefined();
      expect(await other.hit("b", minute)).toMatchObject({ hits: 1 });
    });

    test("a window ends, and the next hit opens a new one", async () => {
      const [one] = await open();
      await one.hit("a", 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await one.read("a")).toBeUndefined();
      expect(await one.hit("a", minute)).toMatchObject({ hits: 1 });
    });

    test("a window can be closed early", async () => {
      const [one, other] = await open();
      await one.hit("a", minute);
      await other.forget("a");
      expect(await one.read("a")).toBeUndefined();
      expect(await one.hit("a", minute)).toMatchObject({ hits: 1 });
    });
  });
}
