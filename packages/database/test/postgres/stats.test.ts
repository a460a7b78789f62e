import { expect, test } from "vitest";
import type { WriteTiming } from "../../src/index.ts";
import { context, note, openTestDatabase, withServer } from "./fixtures/test-database.ts";

withServer();

test("the metrics of PostgreSQL have every commit, its size and time, and the pool", async () => {
  const { db } = await openTestDatabase({ poolSize: 6 });
  for (const text of ["one", "two", "three"]) await note(db, text);
  const { groups, jobs, groupSizes, commitSeconds, groupLimit, pool } = db.stats();
  const count = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0);
  expect([groups, jobs, count(groupSizes.counts), count(commitSeconds.counts)]).toEqual([3, 3, 3, 3]);
  expect(groupSizes.sum).toBe(3);
  expect(commitSeconds.sum).toBeGreaterThan(0);
  expect(groupLimit).toBeGreaterThan(1);
  expect(pool).toMatchObject({ limit: 6, waiting: 0 });
});

test("who wants to know is told how long a change waited, and how long its commit took", async () => {
  const { db } = await openTestDatabase();
  const timings: WriteTiming[] = [];
  const before = performance.now();
  await note(db, "timed", context({ timed: (timing) => timings.push(timing) }));
  await expect.poll(() => timings.length).toBe(1);
  const [{ since, begun, ended, groupSize } = { since: 0, begun: 0, ended: 0, groupSize: 0 }] = timings;
  const times = [before, since, begun, ended, performance.now()];
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(groupSize).toBe(1);
});
