import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashToken } from "../../src/index.ts";
import { ensureOperatorKey } from "../../src/sqlite/index.ts";
import { run } from "./fixtures/processes.ts";
import { inspect, openTestDatabase, temporaryFolder } from "./fixtures/test-database.ts";

const now = new Date("2026-11-24T03:50:39.123Z");

test("the first start makes the key: a file for its owner alone, the hash in the database, an entry in the journal", async () => {
  const { db, file } = await openTestDatabase();
  const dataDir = join(temporaryFolder(), "data");
  const key = await ensureOperatorKey({ file, dataDir, now });
  expect(key).toEqual({ file: join(dataDir, "operator.key"), made: true });
  expect(statSync(key.file).mode & 0o777).toBe(0o600);
  const token = readFileSync(key.file, "utf8");
  expect(token).toMatch(/^shop_key_[A-Za-z0-9_-]{43}\n$/);
  expect(await db.credentials.findKey(hashToken(token.trim()))).toMatchObject({ kind: "key", keyId: 1 });
  const event = await db.read((reader) =>
    reader.get("SELECT type, actor_kind, subject_kind, subject_id, after FROM events"),
  );
  expect(event).toMatchObject({ type: "key.added", actor_kind: "system", subject_kind: "key", subject_id: 1 });
  expect(JSON.stringify(event)).not.toContain("shop_key_");
});

test("it is made once in the life of a database, even when it was removed and its file is gone", async () => {
  const { file } = await openTestDatabase();
  const dataDir = temporaryFolder();
  const first = await ensureOperatorKey({ file, dataDir, now });
  const token = readFileSync(first.file, "utf8");
  expect(await ensureOperatorKey({ file, dataDir, now })).toEqual({ ...first, made: false });
  expect(readFileSync(first.file, "utf8")).toBe(token);
  inspect(file, (db) => db.prepare("UPDATE api_keys SET removed_at = ?").run(now.toISOString()));
  rmSync(first.file);
  expect(await ensureOperatorKey({ file, dataDir, now })).toEqual({ ...first, made: false });
  expect(existsSync(first.file)).toBe(false);
});

test("two processes make one key, and the file is that of the one in the database", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "shop.db");
  const programs = [1, 2].map(() => run("open-and-key.ts", [file, "", folder]).ended);
  const said = (await Promise.all(programs)).flatMap(({ lines }) => lines);
  expect(said.map((line) => line.split(" ")[0]).sort()).toEqual(["found", "made"]);
  const hashes = inspect(file, (db) => db.prepare("SELECT token_hash FROM api_keys").pluck().all()) as Buffer[];
  const token = readFileSync(join(folder, "operator.key"), "utf8").trim();
  expect(hashes.map((hash) => hash.toString("hex"))).toEqual([hashToken(token).toString("hex")]);
});

test("who found no key and then had to wait for the lock looks again", async () => {
  const { file } = await openTestDatabase();
  const dataDir = temporaryFolder();
  const holder = run("hold-lock.ts", [file, "300"]);
  await holder.said("held");
  const both = await Promise.all([1, 2].map(() => ensureOperatorKey({ file, dataDir, now })));
  expect(both.map(({ made }) => made).sort()).toEqual([false, true]);
});

test("when the file can't be written there is no key in the database either, and the next start makes one", async () => {
  const { file } = await openTestDatabase();
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, "operator.key"));
  await expect(ensureOperatorKey({ file, dataDir, now })).rejects.toThrow(/EISDIR|directory/);
  rmSync(join(dataDir, "operator.key"), { recursive: true });
  expect(await ensureOperatorKey({ file, dataDir, now })).toMatchObject({ made: true });
});
