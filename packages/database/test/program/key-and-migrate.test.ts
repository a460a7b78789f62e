import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readMigrations } from "../../src/migrations.ts";
import { key } from "../../src/program/tasks/key.ts";
import { migrate } from "../../src/program/tasks/migrate.ts";
import { migrate as migrateFile } from "../../src/sqlite/migrate.ts";
import { hashToken } from "../../src/tokens.ts";
import { inspect, openTestDatabase, temporaryFolder } from "../sqlite/fixtures/test-database.ts";
import { carryOut } from "./fixtures/in-process.ts";
import { newShop } from "./fixtures/new-shop.ts";
import { runPlain } from "./fixtures/run-program.ts";

const make = (database: string, file?: string, force = false, name = "nightly") =>
  carryOut(() => key({ command: "key", database: { engine: "sqlite", file: database }, name, file, force }));
const bring = (file: string, check = false) =>
  carryOut(() => migrate({ command: "migrate", database: { engine: "sqlite", file }, check }));

it("makes a key that an open shop accepts at once, and tells the journal without it", async () => {
  const { db, file } = await openTestDatabase();
  const { result } = await make(file);
  const token = String(result.token);
  expect(result).toEqual({
    id: 1,
    name: "nightly",
    created_at: expect.any(String),
    token: expect.stringMatching(/^shop_key_/),
  });
  expect(await db.credentials.findKey(hashToken(token))).toEqual({ kind: "key", keyId: 1, name: "nightly" });
  const [entry] = inspect(file, (other) => other.prepare("SELECT * FROM events").all()) as Record<string, unknown>[];
  expect(entry).toMatchObject({
    type: "key.added",
    actor_kind: "system",
    actor_id: null,
    request_id: "shop-db-key",
    subject_kind: "key",
    subject_id: 1,
  });
  expect(JSON.stringify(entry)).not.toContain(token);
});

it("writes the key into a file for its owner only, and prints it nowhere", async () => {
  using shop = (await newShop()).fill();
  const file = join(temporaryFolder(), "operator.key");
  const { code, stdout, stderr } = await runPlain(["key", "--database", `sqlite:${shop.file}`, "--file", file]);
  expect([code, stderr]).toEqual([0, ""]);
  const token = readFileSync(file, "utf8").trim();
  expect(JSON.parse(stdout)).toEqual({ id: 2, name: "shop db key", created_at: expect.any(String), file });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(shop.db.prepare("SELECT name FROM api_keys WHERE token_hash = ?").pluck().get(hashToken(token))).toBe(
    "shop db key",
  );
  expect(await make(shop.file, file)).toMatchObject({ exitCode: 5, code: "file_exists" });
  expect(readFileSync(file, "utf8").trim()).toBe(token);
  expect((await make(shop.file, file, true)).exitCode).toBe(0);
  expect(readFileSync(file, "utf8").trim()).not.toBe(token);
});

it("makes no key where there is no shop, in a folder that is not there, or before the migrations", async () => {
  const folder = temporaryFolder();
  expect(await make(join(folder, "none.db"))).toMatchObject({ exitCode: 3, code: "not_found" });
  expect(existsSync(join(folder, "none.db"))).toBe(false);
  using shop = (await newShop()).fill();
  expect(await make(shop.file, "/nonexistent/operator.key")).toMatchObject({ exitCode: 3 });
  const old = join(folder, "old.db");
  await migrateFile(old, readMigrations("sqlite").slice(0, 1));
  expect(await make(old)).toMatchObject({ exitCode: 5, code: "schema_older" });
  writeFileSync(join(folder, "garbage"), "x".repeat(5_000));
  expect(await make(join(folder, "garbage"))).toMatchObject({ exitCode: 1 });
});

it("brings a schema up to date, tells by its exit code whether there is something to do, and then does nothing", async () => {
  const file = join(temporaryFolder(), "new", "shop.db");
  const known = readMigrations("sqlite").length;
  expect(await bring(file, true)).toMatchObject({ exitCode: 5, result: { from: 0, to: 0, known, up_to_date: false } });
  expect(existsSync(file)).toBe(false);
  await migrateFile(await placeFor(file), readMigrations("sqlite").slice(0, 1));
  expect(await bring(file, true)).toMatchObject({ exitCode: 5, result: { from: 1, to: 1, up_to_date: false } });
  expect(await bring(file)).toMatchObject({
    exitCode: 0,
    result: { engine: "sqlite", from: 1, to: known, up_to_date: true },
  });
  expect(await bring(file)).toMatchObject({ exitCode: 0, result: { from: known, to: known } });
  expect(await bring(file, true)).toMatchObject({ exitCode: 0, result: { up_to_date: true } });
});

it("refuses a schema of a newer release, and a database of something else", async () => {
  using shop = await newShop();
  shop.db.exec("INSERT INTO schema_migrations VALUES (99, 'future', 'then')");
  for (const check of [true, false])
    expect(await bring(shop.file, check)).toMatchObject({ exitCode: 1, code: "schema_newer" });
  const other = join(temporaryFolder(), "other.db");
  inspect(other, (db) => db.exec("CREATE TABLE things (id INTEGER)"));
  expect(await bring(other)).toMatchObject({ exitCode: 1, code: "not_a_shop" });
});

it("makes the first schema in a new folder", async () => {
  const file = join(temporaryFolder(), "new", "shop.db");
  expect(await bring(file)).toMatchObject({ exitCode: 0, result: { from: 0, up_to_date: true } });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

async function placeFor(file: string): Promise<string> {
  const { mkdirSync } = await import("node:fs");
  mkdirSync(join(file, ".."));
  return file;
}
