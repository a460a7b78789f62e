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
  expect(await db.read((reader) => reader.get(count))).toEqual({ count: 1 });
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
