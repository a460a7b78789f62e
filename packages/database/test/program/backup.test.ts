import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { backup } from "../../src/program/tasks/backup.ts";
import { check } from "../../src/program/tasks/check.ts";
import { inspect, temporaryFolder } from "../sqlite/fixtures/test-database.ts";
import { type Carried, carryOut } from "./fixtures/in-process.ts";
import { newShop } from "./fixtures/new-shop.ts";
import { runPlain, runProgram } from "./fixtures/run-program.ts";
import type { ShopFile } from "./fixtures/shop-file.ts";
import { smallDisk } from "./fixtures/small-disk.ts";
import { start } from "./fixtures/start.ts";

const take = (database: string, file: string, force = false): Promise<Carried> =>
  carryOut((teller) =>
    backup({ command: "backup", database: { engine: "sqlite", file: database }, file, force }, teller),
  );

const balances = async (file: string): Promise<unknown> =>
  (await carryOut((teller) => check({ command: "check", database: { engine: "sqlite", file } }, teller))).result
    .problems;

/** A shop that takes a while to copy and to check. */
async function largeShop(megabytes: number): Promise<ShopFile> {
  const shop = (await newShop()).fill();
  shop.db
    .prepare(
      `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
       INSERT INTO idempotency_keys (key_hash, fingerprint, value, created_at, expires_at)
       SELECT cast(n AS BLOB), 'same', hex(zeroblob(50000)), 'now', 'later' FROM numbers`,
    )
    .run(megabytes * 10);
  return shop;
}

it("makes one file for its owner only, complete in itself, and says what is in it", async () => {
  using shop = (await newShop()).fill();
  const file = join(temporaryFolder(), "backup.db");
  const { result } = await take(shop.file, file);
  expect(result).toMatchObject({ file, bytes: statSync(file).size, schema_version: 2, newest_event_id: 15 });
  expect(Math.abs(Date.parse(String(result.taken_at)) - Date.now())).toBeLessThan(600_000);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(file, ".."))).toEqual(["backup.db"]);
  expect(inspect(file, (db) => db.pragma("journal_mode", { simple: true }))).toBe("delete");
  expect(await balances(file)).toEqual([]);
});

it("refuses a file that is there, and takes its place with --force", async () => {
  using shop = (await newShop()).fill();
  const file = join(temporaryFolder(), "backup.db");
  writeFileSync(file, "something dear");
  expect(await take(shop.file, file)).toMatchObject({ exitCode: 5, code: "file_exists" });
  expect(statSync(file).size).toBe(14);
  expect((await take(shop.file, file, true)).exitCode).toBe(0);
  expect(await balances(file)).toEqual([]);
});

it("refuses the database itself, under any of its names", async () => {
  using shop = (await newShop()).fill();
  const other = join(temporaryFolder(), "other.db");
  symlinkSync(shop.file, other);
  for (const name of [shop.file, other]) expect(await take(shop.file, name, true)).toMatchObject({ code: "usage" });
  expect(await balances(shop.file)).toEqual([]);
});

it.each([
  ["there is no database", "/nonexistent/shop.db", undefined, 3, "not_found"],
  ["there is no folder for it", undefined, "/nonexistent/backup.db", 3, "not_found"],
  ["it would be a folder", undefined, "/tmp", 2, "usage"],
])("says so when %s", async (_, database, file, exitCode, code) => {
  using shop = (await newShop()).fill();
  const target = file ?? join(temporaryFolder(), "backup.db");
  expect(await take(database ?? shop.file, target, true)).toMatchObject({ exitCode, code });
});

it("refuses what is no shop's database, a damaged one, and one of a newer release", async () => {
  const folder = temporaryFolder();
  const garbage = join(folder, "garbage.db");
  writeFileSync(garbage, "x".repeat(10_000));
  const other = join(folder, "other.db");
  inspect(other, (db) => db.exec("CREATE TABLE things (id INTEGER)"));
  using newer = (await newShop(folder, "newer.db")).fill();
  newer.db.exec("INSERT INTO schema_migrations VALUES (99, 'future', 'then')");
  expect(await take(garbage, join(folder, "1"))).toMatchObject({ exitCode: 1, code: "not_a_database" });
  expect(await take(other, join(folder, "2"))).toMatchObject({ exitCode: 1, code: "not_a_shop" });
  expect(await take(newer.file, join(folder, "3"))).toMatchObject({ exitCode: 1, code: "schema_newer" });
  expect(readdirSync(folder).filter((name) => /^\.|^\d$/.test(name))).toEqual([]);
});

it("calls no backup done that is damaged", async () => {
  using shop = (await newShop()).fill();
  shop.db.pragma("foreign_keys = OFF");
  shop.db.exec("DELETE FROM events WHERE id = 7");
  const file = join(temporaryFolder(), "backup.db");
  expect(await take(shop.file, file)).toMatchObject({ exitCode: 1, code: "damaged" });
  expect(readdirSync(join(file, ".."))).toEqual([]);
});

it("ends although another process writes all the time, holds every commit from before it, and balances", async () => {
  const shop = await largeShop(30);
  const { file: database } = shop;
  shop[Symbol.dispose]();
  const writer = await start("write-orders.ts", database);
  const before = Number(writer.last());
  const file = join(temporaryFolder(), "backup.db");
  const { result } = await take(database, file);
  expect(Number(writer.last())).toBeGreaterThan(before);
  expect(result.newest_event_id).toBeGreaterThanOrEqual(before);
  expect(await balances(file)).toEqual([]);
});

it("leaves no half file when it is killed, and the next one removes what is left", async () => {
  using shop = await largeShop(60);
  const folder = temporaryFolder();
  const file = join(folder, "backup.db");
  const args = ["backup", "--database", `sqlite:${shop.file}`, file];
  const killed = await runProgram(args, { onMessage: (message) => ("progress" in message ? "SIGKILL" : undefined) });
  expect(killed).toMatchObject({ signal: "SIGKILL", result: undefined });
  expect(existsSync(file)).toBe(false);
  const left = readdirSync(folder);
  expect(left).not.toEqual([]);
  for (const name of left) expect(name).toMatch(/^\.backup\.db\.\d+\.partial(-journal)?$/);
  expect((await take(shop.file, file)).exitCode).toBe(0);
  expect(readdirSync(folder)).toEqual(["backup.db"]);
});

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("ends by %s at once and takes away what it began", async (signal) => {
  using shop = await largeShop(30);
  const folder = temporaryFolder();
  const ended = await runProgram(["backup", "--database", `sqlite:${shop.file}`, join(folder, "backup.db")], {
    onMessage: (message) => ("progress" in message ? signal : undefined),
  });
  expect(ended).toMatchObject({ signal, result: undefined });
  expect(readdirSync(folder)).toEqual([]);
});

it("says so when the disk is too small, before and while it writes, and leaves nothing", async ({ skip }) => {
  const disk = smallDisk(4);
  if (typeof disk !== "string") return skip(disk.skip);
  using shop = await largeShop(6);
  const before = await take(shop.file, join(disk, "backup.db"));
  expect(before).toMatchObject({ exitCode: 1, code: "storage_full" });
  expect(before.message).toMatch(/\d+\.\d MB are needed, and \d\.\d MB are free/);
  using small = await largeShop(3);
  let filled = false;
  const full = await carryOut((teller) =>
    backup(
      { command: "backup", database: { engine: "sqlite", file: small.file }, file: join(disk, "b.db"), force: false },
      {
        ...teller,
        // There is room when it looks, and none when it writes.
        temporary: (files) => {
          if (files.length > 0 && !filled) filled = fill(join(disk, "ballast"));
        },
      },
    ),
  );
  expect(full).toMatchObject({ exitCode: 1, code: "storage_full" });
  rmSync(join(disk, "ballast"));
  expect(readdirSync(disk)).toEqual([]);
});

it("says who may not write there", async ({ skip }) => {
  if (process.getuid?.() !== 0) return skip("only the superuser can be somebody else");
  using shop = (await newShop()).fill();
  chmodSync(join(shop.file, ".."), 0o755);
  chmodSync(shop.file, 0o644);
  const folder = temporaryFolder();
  mkdirSync(join(folder, "closed"), { mode: 0o700 });
  chmodSync(folder, 0o755);
  const { code, stdout, stderr } = await runPlain(
    ["backup", "--database", `sqlite:${shop.file}`, join(folder, "backup.db")],
    { uid: 65_534 },
  );
  expect([code, stdout]).toEqual([4, ""]);
  expect(stderr).toMatch(/^shop db: .+ can't be used: this user may not/);
});

function fill(file: string): true {
  for (let size = 4; size > 0; size -= 0.25) {
    try {
      writeFileSync(file, Buffer.alloc(size * 1024 * 1024));
      return true;
    } catch {
      rmSync(file, { force: true });
    }
  }
  return true;
}
