import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WriteContext } from "../../src/index.ts";
import { openDatabase, type ServiceDatabase } from "../../src/service/index.ts";
import type { units } from "./units.ts";

/** A database that the service shares, and a way past the service. */
export interface SharedDatabase {
  readonly databaseUrl: string;
  query(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** What a service finds in its own tables and in the shop's, whatever the engine. */
export function serviceDatabaseContract(share: (folder: string) => Promise<SharedDatabase>): void {
  let folder: string;
  let shared: SharedDatabase;
  let db: ServiceDatabase<typeof units>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "shop-service-"));
    shared = await share(folder);
    mkdirSync(join(folder, "migrations"));
    const sql = "CREATE TABLE things (id :id, name text NOT NULL, size :integer, seen_at :time) :strict;";
    writeFileSync(join(folder, "migrations/0001-things.sql"), sql);
    db = await open();
    await shared.query(`INSERT INTO products (sku, name, unit_price, currency, stock, created_at, updated_at)
      VALUES ('TEA', 'Tea', 250, 'USD', 0, '2026-11-24T09:30:00.000Z', '2026-11-24T09:30:00.000Z')`);
  });
  afterAll(async () => {
    await db?.close();
    await shared?.close();
    rmSync(folder, { recursive: true });
  });

  const open = () =>
    openDatabase<typeof units>({
      databaseUrl: shared.databaseUrl,
      service: "things",
      migrations: pathToFileURL(join(folder, "migrations/")),
      units: new URL("./units.ts", import.meta.url),
    });

  const count = async (table: string) => Number((await shared.query(`SELECT count(*) AS n FROM ${table}`))[0]?.["n"]);
  const counts = () => Promise.all(["things", "events", "stock_movements"].map(count));

  test("a unit of a service is made once per key, and its reply is kept", async () => {
    const first = await db.write("add", { name: "one" }, context("key-1"));
    expect(first).toEqual({
      value: { id: 1, name: "one", size: 3, seen_at: "2026-11-24T09:30:00.500Z" },
      replayed: false,
    });
    expect(await db.write("add", { name: "one" }, context("key-1"))).toEqual({ value: first.value, replayed: true });
    expect(await db.get("SELECT name, seen_at FROM things WHERE id = ?", 1)).toEqual({
      name: "one",
      seen_at: "2026-11-24T09:30:00.500Z",
    });
    expect(await db.all("SELECT id FROM things")).toEqual([{ id: 1 }]);
  });

  test("ten with one key at once, over two processes' worth of connections, are one", async () => {
    const other = await open();
    const calls = Array.from({ length: 10 }, (_, index) =>
      (index % 2 === 0 ? db : other).write("add", { name: "same" }, context("key-2")),
    );
    const made = await Promise.all(calls);
    await other.close();
    expect(new Set(made.map(({ value }) => value.id)).size).toBe(1);
    expect(made.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  test("lists are read by ranges of ids, in both directions, with values of their own", async () => {
    for (const name of ["three", "not this", "five"]) await db.write("add", { name }, context());
    const read = db.list<{ id: number }>("SELECT id FROM things WHERE name <> ? AND :page", "not this");
    const ids = async (after: number | undefined, descending: boolean) =>
      (await read({ after: after === undefined ? undefined : { id: after }, descending, limit: 2 })).map(
        ({ id }) => id,
      );
    const all = (await read({ after: undefined, descending: false, limit: 9 })).map(({ id }) => id);
    const [first = 0, second, third = 0, fourth] = all;
    expect(all).toHaveLength(4);
    expect(await ids(undefined, false)).toEqual([first, second]);
    expect(await ids(third, false)).toEqual([fourth]);
    expect(await ids(undefined, true)).toEqual([fourth, third]);
    expect(await ids(third, true)).toEqual([second, first]);
  });

  test("stock comes in with ledger, journal and figure", async () => {
    const { value } = await db.write("bringIn", { product_id: 1, quantity: 5, note: "delivery" }, context());
    expect(value).toMatchObject({ stock_after: 5 });
    expect(await shared.query("SELECT stock FROM products")).toEqual([{ stock: 5 }]);
    const line = "SELECT product_id, change, stock_after, reason, note, order_id, event_id FROM stock_movements";
    const common = { product_id: 1, change: 5, stock_after: 5, reason: "restock", note: "delivery", order_id: null };
    expect(await shared.query(line)).toEqual([{ ...common, event_id: value.event_id }]);
    const [event] = await shared.query(`SELECT type, subject_id, before, after, request_id, actor_kind FROM events`);
    const facts = { type: "product.stock_changed", subject_id: 1, request_id: "request-1", actor_kind: "system" };
    expect(event).toMatchObject(facts);
    expect([asJson(event?.["before"]), asJson(event?.["after"])]).toEqual([{ stock: 0 }, { stock: 5 }]);
    const [total] = await shared.query("SELECT sum(value) AS n FROM totals WHERE name = 'units_in_stock'");
    expect(Number(total?.["n"])).toBe(5);
  });

  test("or not at all", async () => {
    const before = await counts();
    const intake = { product_id: 1, quantity: 5, note: "x" };
    await expect(db.write("failLate", intake, context())).rejects.toMatchObject({ code: "too_late" });
    await expect(db.write("bringIn", { ...intake, product_id: 9 }, context())).rejects.toMatchObject({
      code: "product_not_found",
    });
    await expect(db.write("bringIn", { ...intake, quantity: 1_000_000_000 }, context())).rejects.toMatchObject({
      code: "stock_limit",
      fields: { limit: 1_000_000_000 },
    });
    expect(await counts()).toEqual(before);
  });
}

function context(key?: string): WriteContext {
  const deadline = performance.now() + 60_000;
  const now = new Date("2026-11-24T09:30:00.500Z");
  const common = { actor: { kind: "system", id: null }, requestId: "request-1", now, deadline } as const;
  return key === undefined ? common : { ...common, idempotency: { scope: "test", key, fingerprint: "same" } };
}

/** PostgreSQL has read it already. */
const asJson = (value: unknown): unknown => (typeof value === "string" ? JSON.parse(value) : value);
