import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { context, inspect, notes, openTestDatabase } from "./fixtures/test-database.ts";

test("several statements of a snapshot see one state of the database", async () => {
  const { db, file } = await openTestDatabase();
  const count = "SELECT count(*) AS count FROM totals";
  const addFromOutside = () =>
    inspect(file, (other) => other.exec("INSERT INTO totals VALUES (hex(randomblob(8)), 1)"));
  const seen = await db.read((reader) =>
    reader.snapshot(() => {
      const before = reader.get(count);
      addFromOutside();
      return [before, reader.snapshot(() => reader.get(count))];
    }),
  );
  expect(seen).toEqual([{ count: 0 }, { count: 0 }]);
  await nextTurn();
  expect(await db.read((reader) => reader.get(count))).toEqual({ count: 1 });
});

test("reads of one turn of the loop share one state, those of the next see what others wrote", async () => {
  const { db, file } = await openTestDatabase();
  const read = () => db.read((reader) => reader.get<{ count: number }>("SELECT count(*) AS count FROM totals")?.count);
  const counts: unknown[] = [await read()];
  inspect(file, (other) => other.exec("INSERT INTO totals VALUES ('other', 1)"));
  counts.push(await read());
  await nextTurn();
  counts.push(await read());
  expect(counts).toEqual([0, 0, 1]);
});

test("what this process was told is committed is seen in the same turn", async () => {
  const { db, write } = await openTestDatabase();
  for (let number = 1; number <= 200; number += 1) {
    // Many at once keep a read going in every turn, so that the report of a commit meets one that has begun.
    const others = Array.from({ length: 5 }, () => notes(db));
    await write("note", { text: `note ${number}` }, context());
    expect(await notes(db)).toContain(`note ${number}`);
    await Promise.all(others);
  }
});

test("a read that nobody follows up does not hold the log back", async () => {
  const { db, file, write } = await openTestDatabase();
  await write("note", { text: "one" }, context());
  await notes(db);
  await nextTurn();
  const [row] = inspect(file, (other) => other.pragma("wal_checkpoint(TRUNCATE)")) as { busy: number }[];
  expect(row?.busy).toBe(0);
});

test("a snapshot that throws is ended", async () => {
  const { db, write } = await openTestDatabase();
  const failing = db.read((reader) =>
    reader.snapshot(() => {
      reader.get("SELECT 1");
      throw new Error("no");
    }),
  );
  await expect(failing).rejects.toThrow("no");
  await write("note", { text: "seen" }, context());
  expect(await notes(db)).toEqual(["seen"]);
});

test("a mistake in the SQL is an error, and not tried again", async () => {
  const { db } = await openTestDatabase();
  await expect(db.read((reader) => reader.get("SELECT missing"))).rejects.toThrow(/no such column/);
});
