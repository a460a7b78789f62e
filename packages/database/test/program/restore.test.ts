import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { takePlace } from "../../src/program/sqlite/place.ts";
import { check } from "../../src/program/tasks/check.ts";
import { restore } from "../../src/program/tasks/restore.ts";
import { inspect, openTestDatabase, temporaryFolder } from "../sqlite/fixtures/test-database.ts";
import { type Carried, carryOut } from "./fixtures/in-process.ts";
import { newShop } from "./fixtures/new-shop.ts";
import { runProgram } from "./fixtures/run-program.ts";
import { smallDisk } from "./fixtures/small-disk.ts";
import { start } from "./fixtures/start.ts";

const put = (file: string, database: string, force = false): Promise<Carried> =>
  carryOut((teller) =>
    restore(
      {
        command: "restore",
        database: { engine: "sqlite", file: database },
        file,
        force,
        dataDir: join(database, ".."),
      },
      teller,
    ),
  );

const balances = async (file: string): Promise<unknown> =>
  (await carryOut((teller) => check({ command: "check", database: { engine: "sqlite", file } }, teller))).result
    .problems;

const users = (file: string): unknown =>
  inspect(file, (db) => db.prepare("SELECT name FROM users ORDER BY id").pluck().all());

/** A shop of its own folder, closed, with one user more. */
async function closedShop(...names: readonly string[]): Promise<string> {
  using shop = (await newShop()).fill();
  for (const name of names) shop.addUser(name);
  shop.db.pragma("journal_mode = DELETE");
  return shop.file;
}

describe("into an empty place", () => {
  it("puts the backup there, for its owner only, and a service opens it", async () => {
    const backup = await closedShop("Cid");
    const database = join(temporaryFolder(), "data", "shop.db");
    const { exitCode, result } = await put(backup, database);
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({ database, bytes: statSync(database).size, newest_event_id: 16, kept_aside: null });
    expect(statSync(database).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(database, ".."))).toEqual(["shop.db"]);
    const { db } = await openTestDatabase({ file: database });
    expect(await db.read((reader) => reader.all("SELECT name FROM users ORDER BY id"))).toHaveLength(3);
    expect(await db.feed.lastId()).toBe(16);
  });

  it("counts a shop without events as empty, and a WAL without its file as nothing of the new database", async () => {
    const backup = await closedShop();
    using old = (await newShop()).fill();
    const wal = readFileSync(`${old.file}-wal`);
    const folder = temporaryFolder();
    const database = join(folder, "shop.db");
    writeFileSync(`${database}-wal`, wal);
    expect((await put(backup, database)).exitCode).toBe(0);
    expect(await balances(database)).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual([
      "shop.db",
      expect.stringMatching(/^shop\.db\.before-restore-.+-wal$/),
    ]);
    (await newShop(folder, "new.db"))[Symbol.dispose]();
    expect(await put(backup, join(folder, "new.db"))).toMatchObject({ exitCode: 0, result: { kept_aside: null } });
    expect(users(join(folder, "new.db"))).toEqual(["Ana", "Bea"]);
  });

  it("leaves the place as it was when the backup is refused", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "garbage"), "x".repeat(10_000));
    expect(await put(join(folder, "garbage"), join(folder, "shop.db"))).toMatchObject({ exitCode: 1 });
    expect(readdirSync(folder)).toEqual(["garbage"]);
  });
});

describe("over a shop", () => {
  it("refuses without --force, and touches nothing", async () => {
    const [backup, database] = [await closedShop("Cid"), await closedShop("Dan")];
    expect(await put(backup, database)).toMatchObject({ exitCode: 5, code: "target_not_empty" });
    expect(users(database)).toEqual(["Ana", "Bea", "Dan"]);
    expect(readdirSync(join(database, ".."))).toEqual(["shop.db"]);
  });

  it("keeps with --force what was there, its WAL included, under a name that it says", async () => {
    const backup = await closedShop("Cid");
    const live = (await newShop()).fill();
    live.addUser("Dan");
    const { file: database } = live;
    // As a process leaves it that was killed: the last changes are in the WAL alone.
    const killed = join(temporaryFolder(), "shop.db");
    for (const suffix of ["", "-wal"]) writeFileSync(`${killed}${suffix}`, readFileSync(`${database}${suffix}`));
    live[Symbol.dispose]();
    const { exitCode, result, notices } = await put(backup, killed, true);
    expect(exitCode).toBe(0);
    const aside = String(result.kept_aside);
    expect(notices).toContain(`The database that was there is kept as ${aside}.`);
    expect(users(killed)).toEqual(["Ana", "Bea", "Cid"]);
    expect(users(aside)).toEqual(["Ana", "Bea", "Dan"]);
    expect([await balances(killed), await balances(aside)]).toEqual([[], []]);
    expect(statSync(aside).mode & 0o777).toBe(0o600);
    expect((await put(backup, killed, true)).result.kept_aside).not.toBe(aside);
  });

  it("takes the place of a damaged one, which is kept with its WAL", async () => {
    const backup = await closedShop("Cid");
    const folder = temporaryFolder();
    const database = join(folder, "shop.db");
    writeFileSync(database, "x".repeat(10_000));
    writeFileSync(`${database}-wal`, "the rest");
    expect(await put(backup, database)).toMatchObject({ exitCode: 5, code: "target_not_empty" });
    const { result } = await put(backup, database, true);
    const aside = String(result.kept_aside);
    expect([statSync(aside).size, readFileSync(`${aside}-wal`, "utf8")]).toEqual([10_000, "the rest"]);
    expect(await balances(database)).toEqual([]);
  });

  it.each(["reading", "writing"])("refuses while another process has it open, if only for %s", async (kind) => {
    const [backup, database] = [await closedShop("Cid"), await closedShop()];
    inspect(database, (db) => db.pragma("journal_mode = WAL"));
    const other = await start("hold-open.ts", database, kind);
    expect(await put(backup, database, true)).toMatchObject({ exitCode: 5, code: "database_in_use" });
    expect(users(database)).toEqual(["Ana", "Bea"]);
    await other.end();
    expect((await put(backup, database, true)).exitCode).toBe(0);
  });

  it("refuses while a service has it open, and a damaged file that a process has open", async ({ skip }) => {
    const backup = await closedShop("Cid");
    const { file } = await openTestDatabase();
    expect(await put(backup, file, true)).toMatchObject({ exitCode: 5, code: "database_in_use" });
    if (process.platform !== "linux") return skip("only Linux tells who has a file open");
    const garbage = join(temporaryFolder(), "shop.db");
    writeFileSync(garbage, "x".repeat(10_000));
    await start("hold-file.ts", garbage);
    expect(await put(backup, garbage, true)).toMatchObject({ exitCode: 5, code: "database_in_use" });
  });

  it("keeps a service that starts meanwhile out, and one that opened the old file too early from using it", async () => {
    const [backup, database] = [await closedShop("Cid"), await closedShop()];
    const place = takePlace(database);
    const starting = new BetterSqlite3(database, { timeout: 0 });
    expect(() => starting.pragma("journal_mode = WAL")).toThrow(/locked/);
    starting.close();
    // It has the file open, and has not looked into it yet.
    const early = new BetterSqlite3(database, { timeout: 0 });
    await place.give(backup);
    place.release();
    expect(() => early.pragma("journal_mode = WAL")).toThrow(/not a database/);
    early.close();
    expect(users(database)).toEqual(["Ana", "Bea", "Cid"]);
  });
});

describe("a backup that is none", () => {
  it.each([
    ["is of something else", "x".repeat(10_000), "not_a_database"],
    ["is empty", "", "not_a_shop"],
  ])("%s", async (_, content, code) => {
    const file = join(temporaryFolder(), "backup.db");
    writeFileSync(file, content);
    expect(await put(file, join(temporaryFolder(), "shop.db"))).toMatchObject({ exitCode: 1, code });
  });

  it("is damaged, of another program, of a newer release, not there, the shop itself", async () => {
    const folder = temporaryFolder();
    const target = join(temporaryFolder(), "shop.db");
    const damaged = await closedShop();
    inspect(damaged, (db) => {
      db.pragma("foreign_keys = OFF");
      db.exec("DELETE FROM events WHERE id = 7");
    });
    const half = join(folder, "half.db");
    const whole = await closedShop();
    writeFileSync(half, readFileSync(whole).subarray(0, 50_000));
    inspect(join(folder, "other.db"), (db) => db.exec("CREATE TABLE things (id INTEGER)"));
    const newer = await closedShop();
    inspect(newer, (db) => db.exec("INSERT INTO schema_migrations VALUES (99, 'future', 'then')"));
    expect(await put(damaged, target)).toMatchObject({ exitCode: 1, code: "damaged" });
    expect(await put(half, target)).toMatchObject({ exitCode: 1, code: "damaged" });
    expect(await put(join(folder, "other.db"), target)).toMatchObject({ exitCode: 1, code: "not_a_shop" });
    expect(await put(newer, target)).toMatchObject({ exitCode: 1, code: "schema_newer" });
    expect(await put(join(folder, "none.db"), target)).toMatchObject({ exitCode: 3, code: "not_found" });
    expect(await put(folder, target)).toMatchObject({ exitCode: 2, code: "usage" });
    expect(await put(whole, whole, true)).toMatchObject({ exitCode: 2, code: "usage" });
    expect(readdirSync(join(target, ".."))).toEqual([]);
  });
});

it("says whether the key of the data folder is one of the restored shop", async () => {
  const backup = await closedShop();
  const database = join(temporaryFolder(), "shop.db");
  const keyFile = join(database, "..", "operator.key");
  const missing = await put(backup, database);
  expect(missing.result.operator_key).toBe("missing");
  expect(missing.notices.join()).toContain(`shop db key --file ${keyFile}\``);
  writeFileSync(keyFile, "shop_key_of_another_shop\n");
  const wrong = await put(backup, database, true);
  expect(wrong.result.operator_key).toBe("does_not_fit");
  expect(wrong.notices.join()).toContain(`shop db key --file ${keyFile} --force\``);
  writeFileSync(keyFile, "shop_key_first\n");
  expect((await put(backup, database, true)).result.operator_key).toBe("fits");
});

it("takes the changes along that are in the WAL beside a copied folder's file", async () => {
  using shop = (await newShop()).fill();
  const copy = join(temporaryFolder(), "shop.db");
  for (const suffix of ["", "-wal"]) writeFileSync(`${copy}${suffix}`, readFileSync(`${shop.file}${suffix}`));
  const database = join(temporaryFolder(), "shop.db");
  expect((await put(copy, database)).result.newest_event_id).toBe(15);
});

it("touches nothing when the disk is full", async ({ skip }) => {
  const disk = smallDisk(1);
  if (typeof disk !== "string") return skip(disk.skip);
  const backup = await closedShop();
  inspect(backup, (db) => db.exec(`UPDATE users SET address = hex(randomblob(1000000)) WHERE id = 1`));
  expect(await put(backup, join(disk, "shop.db"))).toMatchObject({ exitCode: 1, code: "storage_full" });
  expect(readdirSync(disk)).toEqual([]);
});

it("is done or not done when it is killed anywhere", async () => {
  const [backup, database] = [await closedShop("Cid"), await closedShop("Dan")];
  for (let killed = 0; killed < 3; killed++) {
    let messages = 0;
    const ended = await runProgram(["restore", "--force", backup, "--database", `sqlite:${database}`], {
      onMessage: () => (++messages > killed ? "SIGKILL" : undefined),
    });
    expect([
      ["Ana", "Bea", "Cid"],
      ["Ana", "Bea", "Dan"],
    ]).toContainEqual(users(database));
    expect(await balances(database)).toEqual([]);
    if (ended.signal === null) break;
  }
});
