import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import { readMigrations } from "../../src/migrations.ts";
import { openSqlite } from "../../src/sqlite/index.ts";
import { migrate } from "../../src/sqlite/migrate.ts";
import { run } from "./fixtures/processes.ts";
import { inspect, openTestDatabase, temporaryFolder, writerModule } from "./fixtures/test-database.ts";

/** A folder with the first migration and further small ones, so that a race has something to race for. */
function manyMigrations(): string {
  const folder = join(temporaryFolder(), "migrations");
  mkdirSync(folder);
  const [first] = readMigrations("sqlite");
  writeFileSync(join(folder, "0001-initial.sql"), first?.sql ?? "");
  for (const number of [2, 3, 4, 5]) {
    const sql = `CREATE TABLE extra_${number} (id INTEGER) STRICT; INSERT INTO extra_${number} VALUES (${number});`;
    writeFileSync(join(folder, `000${number}-extra.sql`), sql);
  }
  return folder;
}

const applied = (file: string) =>
  inspect(file, (db) => db.prepare("SELECT version, name FROM schema_migrations ORDER BY version").raw().all());

const allFive = [
  [1, "initial"],
  [2, "extra"],
  [3, "extra"],
  [4, "extra"],
  [5, "extra"],
];

test("processes that start at once on an empty file make each migration once, and one operator key", async () => {
  const migrations = manyMigrations();
  const folder = temporaryFolder();
  const file = join(folder, "shop.db");
  const started = Array.from({ length: 4 }, () => run("open-and-key.ts", [file, migrations, folder]).ended);
  const ended = await Promise.all(started);
  for (const { code, stderr } of ended) expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(applied(file)).toEqual(allFive);
  expect(ended.filter(({ lines }) => lines[0]?.startsWith("made"))).toHaveLength(1);
  const state = inspect(file, (db) => ({
    keys: db.prepare("SELECT count(*) FROM api_keys").pluck().get(),
    extra: db.prepare("SELECT count(*) FROM extra_2").pluck().get(),
    integrity: db.pragma("integrity_check", { simple: true }),
  }));
  expect(state).toEqual({ keys: 1, extra: 1, integrity: "ok" });
});

test("a kill in the middle of a migration leaves it not made, and the next start makes it", async () => {
  const migrations = manyMigrations();
  const folder = temporaryFolder();
  const file = join(folder, "shop.db");
  for (const [fault, left] of [
    ["during-migration", []],
    ["during-migration:3", allFive.slice(0, 2)],
  ] as const) {
    const { signal } = await run("open-and-key.ts", [file, migrations, folder], { SHOP_TEST_FAULT: fault }).ended;
    expect(signal).toBe("SIGKILL");
    const tables = inspect(file, (db) => db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get());
    if (left.length === 0) expect(tables).toBe(0);
    else expect(applied(file)).toEqual(left);
  }
  const { code } = await run("open-and-key.ts", [file, migrations, folder]).ended;
  expect(code).toBe(0);
  expect(applied(file)).toEqual(allFive);
});

test("a file that is up to date is opened though another process holds the lock", async () => {
  const { db, file } = await openTestDatabase();
  await db.close();
  const holder = run("hold-lock.ts", [file, "5000"]);
  await holder.said("held");
  const before = performance.now();
  await openTestDatabase({ file });
  expect(performance.now() - before).toBeLessThan(4_000);
});

test("a newer schema is refused, and left alone", async () => {
  const { db, file } = await openTestDatabase();
  await db.close();
  inspect(file, (other) => other.exec("INSERT INTO schema_migrations VALUES (99, 'from the future', '2030-01-01')"));
  const before = readFileSync(file);
  await expect(openSqlite({ file, units: writerModule })).rejects.toThrow(
    /version 99, and this program knows.*up to 2/,
  );
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a database of something else is refused, and left alone", async () => {
  const file = join(temporaryFolder(), "other.db");
  new BetterSqlite3(file).exec("CREATE TABLE songs (id INTEGER)").close();
  await expect(openSqlite({ file, units: writerModule })).rejects.toThrow(/a database of something else/);
  expect(inspect(file, (db) => db.prepare("SELECT name FROM sqlite_schema").pluck().all())).toEqual(["songs"]);
});

test("what is no database, or can't be reached, says so", async () => {
  const folder = temporaryFolder();
  const text = join(folder, "text.txt");
  writeFileSync(text, "This is a letter to my aunt and not a database. ".repeat(100));
  await expect(openSqlite({ file: text, units: writerModule })).rejects.toThrow(/not a SQLite database/);
  const beneath = join(text, "shop.db");
  await expect(openSqlite({ file: beneath, units: writerModule })).rejects.toThrow(/is a file and not a folder/);
});

test("a migration that fails, or leaves dangling rows, leaves nothing behind", async () => {
  const { db, file } = await openTestDatabase();
  await db.close();
  const known = readMigrations("sqlite");
  const next = (sql: string) => migrate(file, [...known, { version: known.length + 1, name: "bad", sql }]);
  await expect(next("CREATE TABLE half (id INTEGER); CREATE TABL oops")).rejects.toThrow(/syntax error/);
  const dangling = `INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES (x'00', 42, '', '')`;
  await expect(next(dangling)).rejects.toThrow(/leaves 1 dangling/);
  expect(applied(file)).toEqual(known.map(({ version, name }) => [version, name]));
  expect(inspect(file, (db) => db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").all())).toEqual([]);
});

test("migrations are numbered without a gap", () => {
  const folder = temporaryFolder();
  expect(() => readMigrations("sqlite", folder)).toThrow(/no migrations/);
  writeFileSync(join(folder, "0001-one.sql"), "");
  writeFileSync(join(folder, "0003-three.sql"), "");
  expect(() => readMigrations("sqlite", folder)).toThrow(/0003-three\.sql .* should have number 2/);
});

test("the second migration keeps every line of the ledger, its ids, and the counting on", async () => {
  const file = join(temporaryFolder(), "shop.db");
  const known = readMigrations("sqlite");
  await migrate(file, known.slice(0, 1));
  const lines = (db: BetterSqlite3.Database) => db.prepare("SELECT * FROM stock_movements ORDER BY id").all();
  const add = `INSERT INTO stock_movements (product_id, change, stock_after, reason, note, order_id, event_id, at)
    VALUES (1, 2, 2, 'restock', 'n', NULL, 1, 't')`;
  const before = inspect(file, (db) => {
    db.exec(`INSERT INTO events (at, type, actor_kind, request_id, subject_kind, subject_id) VALUES ('', '', '', '', '', 1);
      ${add}; ${add}; ${add}; DELETE FROM stock_movements WHERE id = 3`);
    return lines(db);
  });
  expect(before).toHaveLength(2);
  await migrate(file, known);
  const { after, next, indexes, reason } = inspect(file, (db) => ({
    after: lines(db),
    next: db.prepare(add).run().lastInsertRowid,
    reason: db.prepare("UPDATE stock_movements SET reason = 'order_restored' WHERE id = 1").run().changes,
    indexes: db
      .prepare("SELECT name FROM sqlite_schema WHERE tbl_name = 'stock_movements' AND type = 'index'")
      .pluck()
      .all(),
  }));
  expect(after).toEqual(before);
  expect({ next, reason }).toEqual({ next: 4, reason: 1 });
  expect(indexes).toEqual(["stock_movements_by_product", "stock_movements_by_order"]);
  expect(() => inspect(file, (db) => db.exec("UPDATE stock_movements SET reason = 'gift'"))).toThrow(/CHECK/);
});
