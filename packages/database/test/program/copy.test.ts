import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseDatabaseUrl } from "../../src/index.ts";
import { openPostgres } from "../../src/postgres/index.ts";
import { canonical } from "../../src/program/copy/canonical.ts";
import { check } from "../../src/program/tasks/check.ts";
import { type Copied, copy } from "../../src/program/tasks/copy.ts";
import { key } from "../../src/program/tasks/key.ts";
import { migrate } from "../../src/program/tasks/migrate.ts";
import { hashToken } from "../../src/tokens.ts";
import { withServer } from "../postgres/fixtures/test-database.ts";
import { inspect, openTestDatabase, temporaryFolder } from "../sqlite/fixtures/test-database.ts";
import { type Carried, carryOut } from "./fixtures/in-process.ts";
import { newShop } from "./fixtures/new-shop.ts";
import { type Options, runProgram, type Told } from "./fixtures/run-program.ts";

const server = withServer();
const LONG = { timeout: 180_000 };
/** A short run copies fewer there and back. */
const MANY = process.env.SHOP_SOAK === "1" ? 20_000 : 1_500;

const move = (from: string, to: string, withoutOthers = false): Promise<Carried> =>
  carryOut((teller) =>
    copy({ command: "copy", from: parseDatabaseUrl(from), to: parseDatabaseUrl(to), withoutOthers }, teller),
  );

/** The same in a process of its own, which can be killed. */
const moveApart = (from: string, to: string, options: Options = {}): Promise<Told> =>
  runProgram(["copy"], { ...options, env: { SHOP_COPY_FROM: from, SHOP_COPY_TO: to } });

const look = (url: string): Promise<Carried> =>
  carryOut((teller) => check({ command: "check", database: parseDatabaseUrl(url) }, teller));

/** A shop whose file nobody has open. */
async function closedShop(orders = 0): Promise<string> {
  using shop = (await newShop()).fill();
  if (orders > 0) shop.bulk(orders);
  shop.db
    .prepare(
      "INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES (x'00ff', 1, '2026-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z')",
    )
    .run();
  const reply = shop.db.prepare(
    "INSERT INTO idempotency_keys (key_hash, fingerprint, value, subject_user_id, created_at, expires_at) VALUES (?, 'f', ?, ?, ?, ?)",
  );
  const at = (hour: number): string => new Date(Date.parse("2026-11-30T00:00:00Z") + hour * 3_600_000).toISOString();
  reply.run(hashToken("late"), '{"b":1,"a":"é\\n"}', null, at(0), at(30));
  reply.run(hashToken("early"), null, 1, at(0), at(24));
  shop.db.exec(
    "INSERT INTO rate_limits VALUES ('login:Ä', 3, '2026-11-30T00:00:00.000Z'), ('login:a', 1, '2026-11-30T00:00:00.000Z')",
  );
  return `sqlite:${shop.file}`;
}

const emptyDatabase = (): Promise<string> => server().createDatabase();

/** A signal for the first message of progress that begins so. */
function killAt(beginning: string, signal: NodeJS.Signals = "SIGKILL"): Options {
  return {
    onMessage: (message) => ("progress" in message && message.progress.startsWith(beginning) ? signal : undefined),
  };
}

describe("a shop of thousands of orders", LONG, () => {
  it("goes to PostgreSQL and back, and is the same row by row, with sums of shards, ids and keys", async () => {
    const from = await closedShop(MANY);
    const [there, back] = [await emptyDatabase(), `sqlite:${join(temporaryFolder(), "back.db")}`];
    const { exitCode, result, message } = await move(from, there);
    expect(exitCode, message).toBe(0);
    const { tables } = result as unknown as Copied;
    expect(tables).toMatchObject({
      users: { rows: 2 },
      sessions: { rows: 1 },
      orders: { rows: MANY + 3 },
      events: { rows: MANY + 17 },
      stock_movements: { rows: MANY + 15 },
      idempotency_keys: { rows: 2 },
      rate_limits: { rows: 2 },
      daily_sales: { rows: 2 },
    });
    expect(result).toMatchObject({ resumed: false, newest_event_id: MANY + 17 });
    expect(JSON.stringify(result)).not.toContain(server().password);
    expect((await look(there)).result).toMatchObject({
      ok: true,
      engine: "postgres",
      checked: { orders: MANY + 3 },
      problems: [],
    });
    // The last order was cancelled: its id is given to nobody else.
    const query = (sql: string): Promise<Record<string, unknown>[]> => server().query(sql, there);
    expect(await query("SELECT nextval(pg_get_serial_sequence('orders', 'id'))::integer AS next")).toEqual([
      { next: MANY + 6 },
    ]);
    await query("UPDATE totals SET shard = 3 WHERE name = 'orders'");
    await query("INSERT INTO totals VALUES ('orders', 5, 7), ('orders', 6, -7)");
    const returned = await move(there, back);
    expect(returned.exitCode, returned.message).toBe(0);
    expect((returned.result as unknown as Copied).tables).toEqual(tables);
    expect((await look(back)).result).toMatchObject({ ok: true, problems: [] });
    const file = back.slice("sqlite:".length);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, ".."))).toEqual(["back.db"]);
    const kept = inspect(file, (db) => ({
      given: db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'orders'").pluck().get(),
      replies: db.prepare("SELECT hex(key_hash) FROM idempotency_keys ORDER BY id").pluck().all(),
    }));
    expect(kept).toEqual({
      given: MANY + 6,
      replies: ["early", "late"].map((name) => hashToken(name).toString("hex").toUpperCase()),
    });
    const { db } = await openTestDatabase({ file });
    expect(await db.credentials.findKey(hashToken("shop_key_first"))).toMatchObject({ kind: "key", keyId: 1 });
    expect(await db.credentials.findSession(Buffer.from([0, 255]), new Date("2026-12-01"))).toMatchObject({
      userId: 1,
    });
  });

  it("goes on where it was after three kills, and no service starts on the half", async () => {
    const from = await closedShop(20_000);
    const to = await emptyDatabase();
    for (const moment of ["Copying orders", "Copying stock_movements", "Comparing events"]) {
      expect(await moveApart(from, to, killAt(moment))).toMatchObject({ signal: "SIGKILL", result: undefined });
      await expect(openPostgres({ url: to, waitMs: 0 })).rejects.toThrow(/half copied/);
      expect(await look(to)).toMatchObject({ exitCode: 5, code: "half_copied" });
    }
    const half = await server().query("SELECT count(*)::integer AS count FROM orders", to);
    expect(half).toEqual([{ count: 20_003 }]);
    const ended = await moveApart(from, to);
    expect(ended).toMatchObject({ code: 0, result: { resumed: true } });
    expect((await look(to)).result).toMatchObject({ ok: true, problems: [] });
    const db = await openPostgres({ url: to });
    onTestFinished(() => db.close());
    expect(await db.feed.lastId()).toBe(20_017);
  });

  it("grows beside its place in SQLite, and goes on there after kills as well", async () => {
    const from = await closedShop(6_000);
    const folder = temporaryFolder();
    const to = join(folder, "shop.db");
    for (const moment of ["Copying events", "Comparing orders"]) {
      expect(await moveApart(from, `sqlite:${to}`, killAt(moment))).toMatchObject({ signal: "SIGKILL" });
      // Its place is taken, and there is nothing in it.
      expect(inspect(to, (db) => db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get())).toBe(0);
    }
    expect(await moveApart(from, `sqlite:${to}`)).toMatchObject({ code: 0, result: { resumed: true } });
    expect(readdirSync(folder)).toEqual(["shop.db"]);
    expect((await look(`sqlite:${to}`)).result).toMatchObject({ ok: true, problems: [] });
  });

  it("is written by one copy at a time", async () => {
    const from = await closedShop(6_000);
    const other = await closedShop();
    for (const to of [await emptyDatabase(), `sqlite:${join(temporaryFolder(), "shop.db")}`]) {
      let second: Promise<Carried> | undefined;
      const first = await moveApart(from, to, {
        onMessage: (message) => {
          if ("progress" in message) second ??= move(other, to);
          return undefined;
        },
      });
      expect(first).toMatchObject({ code: 0 });
      expect(await second).toMatchObject({ exitCode: 5, code: "copy_under_way" });
    }
  });

  it("is not called a copy when one row of it is another", async () => {
    const from = await closedShop(6_000);
    const to = await emptyDatabase();
    let changed: Promise<unknown> | undefined;
    const differs = await moveApart(from, to, {
      onMessage: (message) => {
        if ("progress" in message && message.progress.startsWith("Comparing users"))
          changed ??= server().query("UPDATE stock_movements SET note = 'mine' WHERE id = 6000", to);
        return undefined;
      },
    });
    await changed;
    expect(differs).toMatchObject({
      code: 1,
      failure: { code: "copy_differs", fields: { table: "stock_movements", row: 6_000 } },
    });
    expect(differs.failure?.message).toContain("in stock_movements, 6000 differs in note");
    await expect(openPostgres({ url: to, waitMs: 0 })).rejects.toThrow(/half copied/);
  });
});

describe("what it refuses", LONG, () => {
  it("a target that is not empty, on either engine, and the source itself", async () => {
    const from = await closedShop();
    const [postgres, sqlite] = [await emptyDatabase(), await closedShop()];
    expect((await move(from, postgres)).exitCode).toBe(0);
    expect(await move(from, postgres)).toMatchObject({ exitCode: 5, code: "target_not_empty" });
    expect(await move(from, sqlite)).toMatchObject({ exitCode: 5, code: "target_not_empty" });
    expect(await move(from, from)).toMatchObject({ exitCode: 2, code: "usage" });
    expect((await look(sqlite)).result.problems).toEqual([]);
    const other = await emptyDatabase();
    await server().query("CREATE TABLE things (id integer)", other);
    expect(await move(from, other)).toMatchObject({ exitCode: 1, code: "not_a_shop" });
  });

  it("to leave the tables of a third service behind in silence, on either engine", async () => {
    const from = await closedShop();
    inspect(from.slice("sqlite:".length), (db) =>
      db.exec("CREATE TABLE suppliers (id INTEGER PRIMARY KEY, name TEXT)"),
    );
    const to = await emptyDatabase();
    const refused = { exitCode: 5, code: "other_tables", message: expect.stringContaining("suppliers") };
    expect(await move(from, to)).toMatchObject(refused);
    expect(await server().query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'", to)).toEqual([]);
    expect(await move(from, to, true)).toMatchObject({ exitCode: 0, result: { left_out: ["suppliers"] } });
    await server().query("CREATE TABLE purchases (id integer)", to);
    const back = `sqlite:${join(temporaryFolder(), "back.db")}`;
    expect(await move(to, back)).toMatchObject({ ...refused, message: expect.stringContaining("purchases") });
    expect(await move(to, back, true)).toMatchObject({ exitCode: 0, result: { left_out: ["purchases"] } });
  });

  it("a schema that is not the one that this program knows", async () => {
    const from = await closedShop();
    inspect(from.slice("sqlite:".length), (db) => db.exec("DELETE FROM schema_migrations WHERE version = 2"));
    expect(await move(from, await emptyDatabase())).toMatchObject({ exitCode: 5, code: "schema_older" });
    const newer = await emptyDatabase();
    await carryOut(() => migrate({ command: "migrate", database: { engine: "postgres", url: newer }, check: false }));
    await server().query("INSERT INTO schema_migrations VALUES (99, 'future', now())", newer);
    expect(await move(await closedShop(), newer)).toMatchObject({ exitCode: 1, code: "schema_newer" });
  });

  it("a target whose encoding is not UTF8, and leaves it empty", async () => {
    await server().query("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    const to = server().url.replace(/postgres$/, "latin");
    expect(await move(await closedShop(), to)).toMatchObject({ exitCode: 1, code: "not_utf8" });
    expect(await server().query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'", to)).toEqual([]);
  });

  it("a source that a service has open, and a target to which one is connected", async () => {
    const { file } = await openTestDatabase();
    const to = await emptyDatabase();
    expect(await move(`sqlite:${file}`, to)).toMatchObject({ exitCode: 5, code: "database_in_use" });
    const db = await openPostgres({ url: to });
    onTestFinished(() => db.close());
    await db.feed.lastId();
    expect(await move(await closedShop(), to)).toMatchObject({ exitCode: 5, code: "database_in_use" });
    expect(await move(to, `sqlite:${join(temporaryFolder(), "shop.db")}`)).toMatchObject({
      exitCode: 5,
      code: "database_in_use",
    });
  });

  it("to go on when the source was written since, or with another source", async () => {
    const from = await closedShop(6_000);
    const to = await emptyDatabase();
    await moveApart(from, to, killAt("Copying events"));
    expect(await move(await closedShop(), to)).toMatchObject({ exitCode: 5, code: "half_copied" });
    inspect(from.slice("sqlite:".length), (db) =>
      db.exec(
        "INSERT INTO events SELECT NULL, at, 'shop.noted', actor_kind, actor_id, 'later', 'shop', 1, NULL, NULL FROM events LIMIT 1",
      ),
    );
    const moved = await move(from, to);
    expect(moved).toMatchObject({ exitCode: 5, code: "source_moved_on" });
    expect(moved.message).toContain("had event 6017 as its newest then, and has 6018 now");
  });

  it("a row that PostgreSQL does not take, and says which", async () => {
    const from = await closedShop();
    inspect(from.slice("sqlite:".length), (db) =>
      db.exec("UPDATE users SET address = 'a' || char(0) || 'b' WHERE id = 2"),
    );
    const refused = await move(from, await emptyDatabase());
    expect(refused).toMatchObject({ exitCode: 1, code: "row_refused" });
    expect(refused.message).toMatch(/row of users whose id is 2: .*0x00/);
  });

  it.each([
    ["nothing listens", (url: string) => url.replace(/:\d+\//, ":9/"), 1, "database_unreachable"],
    ["the password is wrong", (url: string) => url.replace(/:[^:@]+@/, ":wrong-password@"), 4, "no_rights"],
    ["there is no such database", (url: string) => `${url}_not_there`, 3, "not_found"],
    ["the server speaks no TLS", (url: string) => `${url}?sslmode=require`, 4, "no_rights"],
    ["nothing can be done", (url: string) => url.replace("127.0.0.1", "[here"), 2, "usage"],
    ["a setting is not known", (url: string) => `${url}?sslmod=require`, 2, "usage"],
  ])("a URL with which %s", async (_, wrong, exitCode, code) => {
    const from = await closedShop();
    const url = wrong(await emptyDatabase());
    for (const refused of [await move(from, url), await move(url, `sqlite:${join(temporaryFolder(), "shop.db")}`)]) {
      expect(refused).toMatchObject({ exitCode, code });
      expect(`${refused.message} ${refused.hint}`).not.toMatch(/wrong-password|postgres:[0-9a-f]{20}/);
    }
  });

  it("a user who may not make tables there, or not read them", async () => {
    const [from, to] = [await closedShop(), await emptyDatabase()];
    await server().query("DROP ROLE IF EXISTS visitor; CREATE ROLE visitor LOGIN PASSWORD 'visitor'");
    await server().query("REVOKE CREATE ON SCHEMA public FROM PUBLIC", to);
    const visitor = to.replace(/\/\/[^@]+@/, "//visitor:visitor@");
    expect(await move(from, visitor)).toMatchObject({ exitCode: 4, code: "no_rights" });
    expect((await move(from, to)).exitCode).toBe(0);
    expect(await move(visitor, `sqlite:${join(temporaryFolder(), "shop.db")}`)).toMatchObject({
      exitCode: 4,
      code: "no_rights",
    });
  });
});

describe("on PostgreSQL", LONG, () => {
  it.each([
    [
      "a stock that is off",
      "UPDATE products SET stock = stock + 1 WHERE id = 1",
      "product 1 has a stock of 54, and its ledger sums to 53",
    ],
    [
      "a missing line",
      "DELETE FROM stock_movements WHERE order_id = 1",
      "event 7 (order.placed of order 1) must move -2 of product 1, and the ledger moved nothing for it",
    ],
    [
      "a missing event",
      "SET session_replication_role = replica; DELETE FROM events WHERE id = 7",
      "movement 4 belongs to event 7, which the journal does not have",
    ],
    [
      "a rewritten event",
      `UPDATE events SET after = jsonb_set(after, '{quantity}', '4') WHERE id = 7`,
      "order 1 has quantity 2, and by its journal 4",
    ],
    [
      "a total that is off in one shard",
      "INSERT INTO totals VALUES ('units.EUR', 9, -3)",
      "total units.EUR is kept as 2, and is 5",
    ],
    [
      "a day that is off",
      "INSERT INTO daily_sales VALUES ('2026-11-01', 'EUR', 9, 0, 0, 1)",
      "day 2026-11-01 EUR is kept as 2 orders, 5 units, 1251 minor units, and its orders are 2 orders, 5 units, 1250 minor units",
    ],
  ])("check finds %s", async (_, sql, told) => {
    const to = await emptyDatabase();
    expect((await move(await closedShop(), to)).exitCode).toBe(0);
    await server().query(sql, to);
    const { exitCode, result } = await look(to);
    const problems = result.problems as { kind: string; id: number | string; what: string }[];
    expect(problems.map(({ kind, id, what }) => `${kind} ${id} ${what}`)).toContain(told);
    expect(exitCode).toBe(1);
  });

  it("check takes a gap in the ids for none, and a file that was copied from there remembers that", async () => {
    const [to, back] = [await emptyDatabase(), `sqlite:${join(temporaryFolder(), "shop.db")}`];
    await move(await closedShop(), to);
    await server().query("SELECT nextval(pg_get_serial_sequence('events', 'id')) FROM generate_series(1, 5)", to);
    await carryOut(() =>
      key({ command: "key", database: { engine: "postgres", url: to }, name: "k", file: undefined, force: false }),
    );
    expect((await look(to)).result).toMatchObject({ problems: [], newest_event_id: 21 });
    expect((await move(to, back)).exitCode).toBe(0);
    expect((await look(back)).result.problems).toEqual([]);
    inspect(back.slice("sqlite:".length), (db) =>
      db.exec(
        "INSERT INTO events SELECT 23, at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, before, after FROM events WHERE id = 21",
      ),
    );
    expect((await look(back)).result.problems).toEqual([{ kind: "event", id: 22, what: "is missing in the journal" }]);
  });

  it("key makes one that a service accepts, and migrate brings an empty database up to date", async () => {
    const url = await emptyDatabase();
    const bring = (check: boolean): Promise<Carried> =>
      carryOut(() => migrate({ command: "migrate", database: { engine: "postgres", url }, check }));
    const make = (file?: string): Promise<Carried> =>
      carryOut(() => key({ command: "key", database: { engine: "postgres", url }, name: "first", file, force: false }));
    expect(await make()).toMatchObject({ exitCode: 3, code: "not_found" });
    expect(await bring(true)).toMatchObject({
      exitCode: 5,
      result: { engine: "postgres", from: 0, up_to_date: false },
    });
    expect(await bring(false)).toMatchObject({ exitCode: 0, result: { from: 0, up_to_date: true } });
    expect(await bring(true)).toMatchObject({ exitCode: 0, result: { up_to_date: true } });
    const { result } = await make();
    const db = await openPostgres({ url });
    onTestFinished(() => db.close());
    expect(await db.credentials.findKey(hashToken(String(result.token)))).toEqual({
      kind: "key",
      keyId: 1,
      name: "first",
    });
    const events = await server().query(
      "SELECT type, actor_kind, request_id, subject_id::integer, after FROM events",
      url,
    );
    expect(events).toEqual([
      {
        type: "key.added",
        actor_kind: "system",
        request_id: "shop-db-key",
        subject_id: 1,
        after: { name: "first", created_at: result.created_at },
      },
    ]);
  });
});

it("a row is the same whatever the order of the names in its JSON, and another when a value is", () => {
  const columns = { id: "integer", after: "json" } as const;
  const row = (after: string): string => canonical({ id: 1, after }, columns);
  expect(row('{"b":1,"a":{"d":[{"y":1,"x":2}],"c":null}}')).toBe(
    row('{ "a": {"c": null, "d": [{"x":2,"y":1}]}, "b": 1.0 }'),
  );
  for (const other of ['{"b":2}', '{"b":"1"}', '{"b":1,"c":null}', '{"b":[1]}', "null", '{"b":1.1}'])
    expect(row(other)).not.toBe(row('{"b":1}'));
  expect(row('{"b":[1,2]}')).not.toBe(row('{"b":[2,1]}'));
});
