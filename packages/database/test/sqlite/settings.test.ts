import { join } from "node:path";
import { expect, test } from "vitest";
import { assertDurable, openReading, openWriting, requireSqlite } from "../../src/sqlite/connection.ts";
import { openSqlite } from "../../src/sqlite/index.ts";
import { built } from "./fixtures/built.ts";
import { context, inspect, notes, openTestDatabase, temporaryFolder } from "./fixtures/test-database.ts";

const full = 2;

test("a writing connection has every setting, before and after its first write", () => {
  const db = openWriting(join(temporaryFolder(), "shop.db"));
  db.exec("CREATE TABLE first (id INTEGER)");
  assertDurable(db);
  expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(db.pragma("synchronous", { simple: true })).toBe(full);
  expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
  expect(db.pragma("busy_timeout", { simple: true })).toBe(0);
  db.close();
});

test.each(["synchronous = NORMAL", "foreign_keys = OFF", "journal_mode = DELETE"])("%s is noticed", (pragma) => {
  const db = openWriting(join(temporaryFolder(), "shop.db"));
  db.pragma(pragma);
  expect(() => assertDurable(db)).toThrow(/must be/);
  db.close();
});

test("a writer that turns out not to be durable acknowledges nothing, and the database counts as failed", async () => {
  const careless = built("careless-writer.ts");
  const { db } = await openTestDatabase({ units: careless });
  await expect(db.write("note", null, context())).rejects.toThrow(/did not say whether a change was made/);
  expect((await db.onFatal).message).toMatch(/synchronous = 1, but it must be 2/);
  expect(await db.ready()).toMatchObject({ ready: false, checks: { reads: "ok", writes: "stopped" } });
});

test("the test of power cuts can lower the setting, and only under NODE_ENV=test", () => {
  const synchronous = () => {
    const db = openWriting(join(temporaryFolder(), "shop.db"));
    const found = db.pragma("synchronous", { simple: true });
    db.close();
    return found;
  };
  const before = { ...process.env };
  try {
    process.env.SHOP_TEST_SYNCHRONOUS = "normal";
    expect(synchronous()).toBe(1);
    process.env.NODE_ENV = "production";
    expect(synchronous()).toBe(full);
  } finally {
    process.env = before;
  }
});

test("an old SQLite is refused", () => {
  for (const old of ["3.51.2", "3.50.9", "2.99.0"]) expect(() => requireSqlite(old)).toThrow(/too old/);
  for (const good of ["3.51.3", "3.51.10", "3.52.0", "4.0.0"]) expect(() => requireSqlite(good)).not.toThrow();
});

test("the reading connection can't write", async () => {
  const { file } = await openTestDatabase();
  const db = openReading(file);
  expect(() => db.exec("DELETE FROM users")).toThrow(/readonly/);
  db.close();
});

test("the file and its folder are made for their owner alone, and every table is strict", async () => {
  const { statSync } = await import("node:fs");
  const file = join(temporaryFolder(), "new", "folder", "shop.db");
  await openTestDatabase({ file });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(file, "..")).mode & 0o777).toBe(0o700);
  const loose = inspect(file, (db) =>
    db
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
      .all(),
  );
  expect(loose).toEqual([]);
});

test("the writer runs from the sources too", async () => {
  const { db, write } = await openTestDatabase({ units: new URL("./fixtures/writer.ts", import.meta.url) });
  await write("note", { text: "from the sources" }, context());
  expect(await notes(db)).toEqual(["from the sources"]);
});

test("a unit whose SQL is wrong is named at the start", async () => {
  const units = built("broken-writer.ts");
  const file = join(temporaryFolder(), "shop.db");
  await expect(openSqlite({ file, units })).rejects.toThrow(/no such table: nowhere/);
});

test("a module that is no writer, or is not there, is named at the start", async () => {
  const file = join(temporaryFolder(), "shop.db");
  const noWriter = new URL("../../src/tokens.ts", import.meta.url);
  await expect(openSqlite({ file, units: noWriter })).rejects.toThrow(/runWriter/);
  await expect(openSqlite({ file, units: new URL("./none.ts", import.meta.url) })).rejects.toThrow(/none/);
});
