import { expect, test } from "vitest";
import type { WriteTiming } from "../../src/index.ts";
import { context, inspect, notes, openTestDatabase } from "./fixtures/test-database.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test("changes that arrive together are committed together, in their order", async () => {
  const { db, write } = await openTestDatabase({ groupLimit: 64 });
  const written = await Promise.all(numbers(200).map((n) => write("note", { text: `${n}` }, context())));
  expect(db.stats()).toMatchObject({ groups: 4, jobs: 200, lastGroupSize: 8, queued: 0 });
  const { groupLimit, groupSizes, commitSeconds } = db.stats();
  expect(groupLimit).toBe(64);
  // Three full groups and one of 8.
  expect(groupSizes.counts).toEqual(groupSizes.bounds.map((bound) => ({ 8: 1, 64: 3 })[bound] ?? 0).concat(0));
  expect(groupSizes.sum).toBe(200);
  expect(commitSeconds.counts.reduce((sum, count) => sum + count)).toBe(4);
  expect(commitSeconds.sum).toBeGreaterThan(0);
  expect(written.map(({ value }) => value.id)).toEqual(numbers(200).map((n) => n + 1));
  expect(await notes(db)).toEqual(numbers(200).map(String));
});

test("changes that arrive during a commit make up the next one", async () => {
  const { db, write } = await openTestDatabase();
  const first = write("block", { ms: 100 }, context());
  for (const n of numbers(10)) {
    await new Promise((resolve) => setImmediate(resolve));
    void write("note", { text: `${n}` }, context());
  }
  await first;
  await write("note", { text: "last" }, context());
  expect(db.stats().groups).toBeLessThanOrEqual(3);
  expect(await notes(db)).toHaveLength(11);
});

test("a change is acknowledged when another process can see it", async () => {
  const { file, write } = await openTestDatabase();
  const { value } = await write("note", { text: "seen" }, context());
  const seen = inspect(file, (db) => db.prepare("SELECT after FROM events WHERE id = ?").pluck().get(value.id));
  expect(seen).toBe('{"text":"seen"}');
});

test("a unit that fails takes back its own changes and no other's", async () => {
  const { db, write } = await openTestDatabase();
  const { value: product_id } = await write("addProduct", { stock: 10 }, context());
  const takes = numbers(20).map(() => write("take", { product_id, quantity: 3 }, context()));
  const crash = write("crashAfterWriting", null, context());
  const after = write("take", { product_id, quantity: 1 }, context());
  const results = await Promise.allSettled([...takes, crash, after]);
  expect(db.stats().groups).toBe(2);
  expect(results.map(({ status }) => status === "fulfilled")).toEqual([...numbers(20).map((n) => n < 3), false, true]);
  const state = await db.read((reader) =>
    reader.get("SELECT (SELECT stock FROM products) AS stock, (SELECT value FROM totals WHERE name = 'sold') AS sold"),
  );
  expect(state).toEqual({ stock: 0, sold: 10 });
  expect(await notes(db)).toHaveLength(4);
});

test("an expected failure crosses with its code and fields, a defect with its stack", async () => {
  const { write } = await openTestDatabase();
  const { value: product_id } = await write("addProduct", { stock: 1 }, context());
  await expect(write("take", { product_id, quantity: 2 }, context())).rejects.toMatchObject({
    message: "Failed: insufficient_stock",
    code: "insufficient_stock",
    fields: { requested: 2 },
  });
  const defect = await write("crashAfterWriting", null, context()).catch((error: unknown) => error);
  expect(defect).toBeInstanceOf(Error);
  expect(defect).toMatchObject({ name: "TypeError", message: "a defect in a unit" });
  expect(defect).not.toHaveProperty("fields");
  expect((defect as Error).stack).toMatch(/\/writer\.[jt]s:\d+/);
});

test("a unit that loses the transaction fails alone: the others are done again, once", async () => {
  const { db, write } = await openTestDatabase();
  const results = await Promise.allSettled([
    write("note", { text: "before" }, context()),
    write("loseTransaction", null, context()),
    write("note", { text: "after" }, context()),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(results[1]).toMatchObject({ reason: { message: "the transaction is gone" } });
  expect(await notes(db)).toEqual(["before", "after"]);
});

test("a change that makes the commit itself fail is found and fails alone", async () => {
  const { db, write } = await openTestDatabase();
  const results = await Promise.allSettled([
    write("note", { text: "before" }, context()),
    write("dangle", null, context()),
    write("note", { text: "after" }, context()),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(results[1]).toMatchObject({ reason: { code: "SQLITE_CONSTRAINT_FOREIGNKEY" } });
  expect(await notes(db)).toEqual(["before", "after"]);
});

test("a value that can't be cloned is a defect of its unit, but the committed changes are answered", async () => {
  const { db, write } = await openTestDatabase();
  const [odd, plain] = await Promise.all([
    write("returnWhatCannotBeCloned", null, context()),
    write("note", { text: "plain" }, context()),
  ]);
  expect(odd.value).toEqual({ text: "kept" });
  expect(plain.value.text).toBe("plain");
  expect(await notes(db)).toEqual(["kept", "plain"]);
});

test("an input that can't be cloned fails its own change only", async () => {
  const { db } = await openTestDatabase();
  const results = await Promise.allSettled([
    db.write("note", { text: "before" }, context()),
    db.write("note", { text: () => "no" }, context()),
    db.write("note", { text: "after" }, context()),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await notes(db)).toEqual(["before", "after"]);
});

test("the journal keeps who, for which request and when", async () => {
  const { db, write } = await openTestDatabase();
  const now = new Date("2026-11-24T03:50:39.123Z");
  await write("note", { text: "x" }, context({ now, actor: { kind: "session", id: 7 }, requestId: "request-1" }));
  const event = await db.read((reader) => reader.get("SELECT * FROM events"));
  expect(event).toEqual({
    id: 1,
    at: "2026-11-24T03:50:39.123Z",
    type: "test.noted",
    actor_kind: "session",
    actor_id: 7,
    request_id: "request-1",
    subject_kind: "test",
    subject_id: 1,
    before: null,
    after: '{"text":"x"}',
  });
});

test("a unit that returns a promise has changed nothing", async () => {
  const { db, write } = await openTestDatabase();
  await expect(write("returnPromise", null, context())).rejects.toThrow(/must be synchronous/);
  expect(await notes(db)).toEqual([]);
});

test("a unit's name and input are checked by the compiler", async () => {
  const { write } = await openTestDatabase();
  // @ts-expect-error: there is no such unit
  await expect(write("nothing", null, context())).rejects.toThrow();
  // @ts-expect-error: its input has a text
  await write("note", { txt: "x" }, context());
});

test("who wants to know is told how long a change waited, and how long its commit took", async () => {
  const { write } = await openTestDatabase();
  const timings: WriteTiming[] = [];
  const timed = (timing: WriteTiming): unknown => timings.push(timing);
  const begun = performance.now();
  await Promise.all([
    write("block", { ms: 60 }, context({ timed })),
    write("note", { text: "behind it" }, context({ timed })),
  ]);
  const ended = performance.now();
  expect(timings).toHaveLength(2);
  for (const { since, begun: from, ended: to, groupSize } of timings) {
    expect(groupSize).toBe(2);
    expect([begun, since, from, to, ended]).toEqual([begun, since, from, to, ended].sort((one, other) => one - other));
    // Both are in one commit, and that took as long as its slowest change.
    expect(to - from).toBeGreaterThan(55);
  }
});
