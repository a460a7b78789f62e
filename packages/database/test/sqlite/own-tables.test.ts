import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type OwnTables, ownSchema as schemaFor } from "../../src/own-tables.ts";
import { openSqlite } from "../../src/sqlite/index.ts";
import { migrateOwn } from "../../src/sqlite/own-tables.ts";
import { context, inspect, openTestDatabase, temporaryFolder, writerModule } from "./fixtures/test-database.ts";

/** A folder of numbered migrations. */
function migrations(...texts: readonly string[]): string {
  const folder = join(temporaryFolder(), "own");
  mkdirSync(folder);
  texts.forEach((sql, index) => {
    writeFileSync(join(folder, `000${index + 1}-step.sql`), sql);
  });
  return folder;
}

const ownSchema = (own: OwnTables) => schemaFor(own, "sqlite");

async function newShop(): Promise<string> {
  const { db, file } = await openTestDatabase();
  await db.close();
  return file;
}

const applied = (file: string) =>
  inspect(file, (db) => db.prepare("SELECT service, version FROM service_migrations ORDER BY 1, 2").raw().all());

const tables = (file: string): unknown[] =>
  inspect(file, (db) => db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());

const supplies = "CREATE TABLE supplies (id INTEGER PRIMARY KEY) STRICT;";

test("a service's tables are counted under its name; the shop's programs and other services start as before", async () => {
  const file = await newShop();
  const own = { service: "inventory", migrations: migrations(supplies, "CREATE TABLE more (id INTEGER) STRICT") };
  for (const ownTables of [
    own,
    { service: "loyalty", migrations: migrations("CREATE TABLE points (id INTEGER)") },
    own,
  ]) {
    await (await openSqlite({ file, units: writerModule, ownTables })).close();
  }
  expect(applied(file)).toEqual([
    ["inventory", 1],
    ["inventory", 2],
    ["loyalty", 1],
  ]);
  const { db, write } = await openTestDatabase({ file });
  expect((await db.ready()).ready).toBe(true);
  expect(await write("addProduct", { stock: 3 }, context())).toMatchObject({ replayed: false });
  const [shop, known] = inspect(file, (other) => [
    other.prepare("SELECT max(version) FROM schema_migrations").pluck().get(),
    other.prepare("SELECT count(*) FROM service_migrations").pluck().get(),
  ]);
  expect({ shop, known }).toEqual({ shop: 2, known: 3 });
});

test("four starts at once make each step once", async () => {
  const file = await newShop();
  const steps = Array.from({ length: 5 }, (_, index) => `CREATE TABLE step_${index} (id INTEGER) STRICT`);
  const own = ownSchema({ service: "inventory", migrations: migrations(...steps) });
  await Promise.all(Array.from({ length: 4 }, () => migrateOwn(file, own)));
  expect(applied(file)).toHaveLength(5);
});

test.each([
  ["changes a table of the shop", "ALTER TABLE products ADD COLUMN shelf TEXT", /changes a table of the shop/],
  ["puts an index on one", "CREATE INDEX mine ON orders (quantity)", /changes a table of the shop/],
  ["removes one", "DROP TABLE daily_sales", /changes a table of the shop/],
  [
    "refers to one by a foreign key",
    "CREATE TABLE supplies (id INTEGER PRIMARY KEY, product_id INTEGER REFERENCES products (id)) STRICT",
    /foreign key to a table of the shop \(supplies → products\).*Keep the id/,
  ],
  ["is no SQL", `${supplies} CREATE TABL oops`, /syntax error/],
])("a migration that %s is refused, and leaves nothing behind", async (_what, sql, refusal) => {
  const file = await newShop();
  const before = tables(file);
  const own = ownSchema({ service: "inventory", migrations: migrations(sql) });
  await expect(migrateOwn(file, own)).rejects.toThrow(refusal);
  expect(tables(file)).toEqual(before);
});

test("tables of a newer release of the service are refused, and left alone", async () => {
  const file = await newShop();
  await migrateOwn(file, ownSchema({ service: "inventory", migrations: migrations(supplies, "CREATE TABLE b (id)") }));
  const older = ownSchema({ service: "inventory", migrations: migrations(supplies) });
  await expect(migrateOwn(file, older)).rejects.toThrow(/tables of inventory.*version 2.*up to 1.*run that one/);
});

test("words of its own stand for the engine's; a name that can't be one is refused", async () => {
  const folder = migrations("CREATE TABLE supplies (id :id, ideas :integer) :strict");
  const words = { ":id": "INTEGER PRIMARY KEY AUTOINCREMENT", ":integer": "INTEGER", ":strict": "STRICT" } as const;
  const {
    migrations: [first],
  } = ownSchema({ service: "inventory", migrations: folder, words });
  expect(first?.sql).toBe("CREATE TABLE supplies (id INTEGER PRIMARY KEY AUTOINCREMENT, ideas INTEGER) STRICT");
  expect(() => ownSchema({ service: "In ventory", migrations: folder })).toThrow(/can't name a service/);
});
