import { expect, test } from "vitest";
import { readMigrations } from "../../src/migrations.ts";
import { openPostgres } from "../../src/postgres/index.ts";
import { openTestDatabase, withServer } from "./fixtures/test-database.ts";

const server = withServer();
const known = readMigrations("postgres");

test("ten that start at once make each migration once", async () => {
  const url = await server().createDatabase();
  await Promise.all(Array.from({ length: 10 }, () => openTestDatabase({ url, poolSize: 4 })));
  const made = await server().query("SELECT version::integer FROM schema_migrations ORDER BY version", url);
  expect(made).toEqual(known.map(({ version }) => ({ version })));
});

test("a newer schema is refused", async () => {
  const { url, query } = await openTestDatabase();
  await query("INSERT INTO schema_migrations VALUES (999, 'of tomorrow', now())");
  await expect(openPostgres({ url })).rejects.toThrow(/has version 999, and this program knows versions up to/);
});

test("the tables of something else are left alone", async () => {
  const url = await server().createDatabase();
  await server().query("CREATE TABLE notes (text text)", url);
  await expect(openPostgres({ url })).rejects.toThrow(/tables of something else.*search_path/);
  expect(await server().query("SELECT count(*)::integer AS n FROM pg_tables WHERE schemaname = 'public'", url)).toEqual(
    [{ n: 1 }],
  );
  // A schema of its own is another matter.
  await server().query("CREATE SCHEMA shop", url);
  const own = await openPostgres({ url: `${url}?options=-c%20search_path%3Dshop` });
  expect(await own.ready()).toMatchObject({ ready: true });
  await own.close();
});

test("a wrong password says so at once, and does not say which", async () => {
  const url = (await server().createDatabase()).replace(server().password, "hunter2");
  await expect(openPostgres({ url })).rejects.toThrow(/^(?!.*hunter2).*password authentication failed/);
});

test.each(["LATIN1", "SQL_ASCII"])("a database with the encoding %s is refused, and left empty", async (encoding) => {
  const name = `shop_${encoding.toLowerCase()}`;
  await server().query(`CREATE DATABASE ${name} ENCODING '${encoding}' LOCALE 'C' TEMPLATE template0`);
  const url = server().url.replace(/postgres$/, name);
  await expect(openPostgres({ url })).rejects.toThrow(`the encoding ${encoding}, and the shop needs UTF8`);
  expect(await server().query("SELECT count(*)::integer AS n FROM pg_tables WHERE schemaname = 'public'", url)).toEqual(
    [{ n: 0 }],
  );
});
