import { describe, expect, test } from "vitest";
import type { JournalFeed } from "../../src/index.ts";

export interface JournalFeedUnderTest {
  readonly feed: JournalFeed;
  addEntry(): Promise<void>;
  /** In another process. */
  addEntryElsewhere(): Promise<void>;
  /** A write that adds no entry. */
  changeSomethingElse(): Promise<void>;
}

/** What every engine's JournalFeed must do. */
export function journalFeedContract(engine: string, open: () => Promise<JournalFeedUnderTest>): void {
  describe(`JournalFeed on ${engine}`, () => {
    test("knows the newest entry", async () => {
      const { feed, addEntry } = await open();
      expect(await feed.lastId()).toBe(0);
      await addEntry();
      await addEntry();
      expect(await feed.lastId()).toBe(2);
    });

    test("calls back after an entry of this process, by which time it can be read", async () => {
      const { feed, addEntry } = await open();
      const seen: Promise<number>[] = [];
      const stop = feed.subscribe(() => seen.push(feed.lastId()));
      await addEntry();
      await eventually(async () => (await seen.at(-1)) === 1);
      await addEntry();
      await eventually(async () => (await seen.at(-1)) === 2);
      stop();
      const calls = seen.length;
      await addEntry();
      await pause(200);
      expect(seen).toHaveLength(calls);
    });

    test("calls back after an entry of another process", async () => {
      const { feed, addEntryElsewhere } = await open();
      let calls = 0;
      const stop = feed.subscribe(() => {
        calls += 1;
      });
      await pause(100);
      const before = calls;
      await addEntryElsewhere();
      await eventually(() => calls > before);
      expect(await feed.lastId()).toBe(1);
      stop();
    });

    test("calls at most once about what was there before, and not about writes that add no entry", async () => {
      const { feed, addEntry, changeSomethingElse } = await open();
      await addEntry();
      let calls = 0;
      const stop = feed.subscribe(() => {
        calls += 1;
      });
      await pause(200);
      expect(calls).toBeLessThanOrEqual(1);
      const before = calls;
      await changeSomethingElse();
      await pause(200);
      expect(calls).toBe(before);
      stop();
    });

    test("serves every subscriber, and stopping one leaves the others", async () => {
      const { feed, addEntry } = await open();
      const calls = [0, 0];
      const stops = calls.map((_, n) => feed.subscribe(() => calls.splice(n, 1, (calls[n] ?? 0) + 1)));
      await addEntry();
      await eventually(() => calls.every((count) => count > 0));
      stops[0]?.();
      stops[0]?.();
      const [stopped = 0, other = 0] = calls;
      await addEntry();
      await eventually(() => (calls[1] ?? 0) > other);
      expect(calls[0]).toBe(stopped);
      stops[1]?.();
    });
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const limit = performance.now() + 10_000;
  while (!(await condition()) && performance.now() < limit) await pause(10);
  expect(await condition()).toBe(true);
}
