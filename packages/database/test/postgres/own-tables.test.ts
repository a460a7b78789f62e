import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openPostgres } from "../../src/postgres/index.ts";
import { openTestDatabase, withServer } from "./fixtures/test-database.ts";

const server = withServer();

/** A folder of numbered migrations. */
function migrations(...texts: readonly string[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), "shop-own-")), "own");
  onTestFinished(() => rmSync(join(folder, ".."), { recursive: true }));
  mkdirSync(folder);
  texts.forEach((sql, index) => {
    writeFileSync(join(folder, `000${index + 1}-step.sql`), sql);
  });
  return folder;
}

const supplies = "CREATE TABLE supplies (id bigint PRIMARY KEY);";
const applied = (url: string) =>
  server().query("SELECT service, version::integer FROM service_migrations ORDER BY 1, 2", url);

test("ten that start at once make each step of a service once; the shop's programs start as before", async () => {
  const url = await server().createDatabase();
  const own = { service: "inventory", migrations: migrations(supplies, "CREATE TABLE more (id bigint)") };
  await Promise.all(Array.from({ length: 10 }, () => openTestDatabase({ url, poolSize: 3, ownTables: own })));
  await openTestDatabase({
    url,
    ownTables: { service: "loyalty", migrations: migrations("CREATE TABLE points (id bigint)") },
  });
  expect(await applied(url)).toEqual([
    { service: "inventory", version: 1 },
    { service: "inventory", version: 2 },
    { service: "loyalty", version: 1 },
  ]);
  const { db } = await openTestDatabase({ url });
  expect(await db.ready()).toMatchObject({ ready: true });
  const older = { service: "inventory", migrations: migrations(supplies) };
  await expect(openPostgres({ url, ownTables: older })).rejects.toThrow(/tables of inventory.*version 2.*up to 1/);
});

test.each([
  ["adds a column to a table of the shop", "ALTER TABLE products ADD COLUMN shelf text", /changes a table of the shop/],
  ["makes one of its columns looser", "ALTER TABLE orders ALTER COLUMN date DROP NOT NULL", /changes a table/],
  ["puts an index on one", "CREATE INDEX mine ON orders (quantity)", /changes a table of the shop/],
  ["removes one", "DROP TABLE daily_sales", /changes a table of the shop/],
  [
    "refers to one by a foreign key",
    "CREATE TABLE supplies (id bigint PRIMARY KEY, product_id bigint REFERENCES products (id))",
    /foreign key to a table of the shop \(supplies → products\).*Keep the id/,
  ],
  ["is no SQL", `${supplies} CREATE TABL oops`, /syntax error/],
])("a migration that %s is refused, and leaves nothing behind", async (_what, sql, refusal) => {
  const { url, query } = await openTestDatabase();
  const tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
  const before = await query(tables);
  const ownTables = { service: "inventory", migrations: migrations(sql) };
  await expect(openPostgres({ url, ownTables })).rejects.toThrow(refusal);
  expect(await query(tables)).toEqual(before);
});
