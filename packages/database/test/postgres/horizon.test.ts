import { expect, test } from "vitest";
import { context, note, openTestDatabase, withServer } from "./fixtures/test-database.ts";

withServer();

const entry = { type: "shop.noted", subject_kind: "shop", subject_id: 1, before: null, after: {} };

test("a reader by ids misses no entry whose transaction was slower than a later one", async () => {
  const { db, url } = await openTestDatabase();
  const other = await openTestDatabase({ url });
  const goOn = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<number>();
  const slow = db.write(async (_tx, unit) => {
    const id = await unit.journal(entry);
    begun.resolve(id);
    await goOn.promise;
    return id;
  }, context());
  const low = await begun.promise;
  const high = await note(other.db, "faster");
  expect(high).toBeGreaterThan(low);
  // The higher one is committed; whoever went up to it now would never come back for the lower one.
  const horizon = other.db.horizon().then(({ events }) => events);
  const early = await Promise.race([horizon, new Promise((resolve) => setTimeout(resolve, 300, "waits"))]);
  expect(early).toBe("waits");
  goOn.resolve();
  await slow;
  expect(await horizon).toBe(high);
  const seen = await other.db.read((reader) =>
    reader.all<{ id: number }>("SELECT id FROM events WHERE id <= $1 ORDER BY id", high),
  );
  expect(seen).toEqual([{ id: low }, { id: high }]);
});

test("it includes all that was acknowledged before the question, under load", async () => {
  const { db, url } = await openTestDatabase();
  const other = await openTestDatabase({ url });
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; n < 25; n += 1) {
      const id = await note(writer % 2 === 0 ? db : other.db, `${writer} ${n}`);
      const { events } = await (writer % 2 === 0 ? other.db : db).horizon();
      expect(events).toBeGreaterThanOrEqual(id);
    }
  });
  await Promise.all(writers);
});

test("followers on another process get every entry, in order, however the commits overtake each other", async () => {
  const { db, url } = await openTestDatabase();
  const other = await openTestDatabase({ url });
  const seen: number[] = [];
  let reading = Promise.resolve();
  const read = async (): Promise<void> => {
    const { events: horizon } = await other.db.horizon();
    const rows = await other.db.read((reader) =>
      reader.all<{ id: number }>(
        "SELECT id FROM events WHERE id > $1 AND id <= $2 ORDER BY id",
        seen.at(-1) ?? 0,
        horizon,
      ),
    );
    seen.push(...rows.map(({ id }) => id));
  };
  const stop = other.db.feed.subscribe(() => {
    reading = reading.then(read);
  });
  const ids = await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      db
        .write(async (_tx, unit) => {
          const id = await unit.journal(entry);
          await new Promise((resolve) => setTimeout(resolve, (n * 7) % 5));
          return id;
        }, context())
        .then(({ value }) => value),
    ),
  );
  for (let waited = 0; seen.length < ids.length && waited < 200; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  stop();
  expect(seen).toEqual(ids.toSorted((a, b) => a - b));
});
