import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WriteContext } from "../../src/index.ts";
import { openDatabase, type ServiceDatabase } from "../../src/service/index.ts";
import type { units } from "./units.ts";

let folder: string;
let file: string;
let db: ServiceDatabase<typeof units>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shop-service-"));
  file = join(folder, "shop.db");
  mkdirSync(join(folder, "migrations"));
  writeFileSync(
    join(folder, "migrations/0001-things.sql"),
    "CREATE TABLE things (id :id, name text NOT NULL) :strict;",
  );
  db = await openDatabase<typeof units>({
    url: `sqlite:${file}`,
    service: "things",
    migrations: pathToFileURL(join(folder, "migrations/")),
    units: new URL("./units.ts", import.meta.url),
  });
  inspect((shop) =>
    shop.exec(`INSERT INTO products (sku, name, unit_price, currency, stock, created_at, updated_at)
      VALUES ('TEA', 'Tea', 250, 'USD', 0, '', '')`),
  );
});
afterAll(async () => {
  await db?.close();
  rmSync(folder, { recursive: true });
});

function inspect<T>(look: (shop: BetterSqlite3.Database) => T): T {
  const shop = new BetterSqlite3(file, { timeout: 5_000 });
  try {
    return look(shop);
  } finally {
    shop.close();
  }
}

function context(key?: string): WriteContext {
  const deadline = performance.now() + 60_000;
  const common = { actor: { kind: "system", id: null }, requestId: "request-1", now: new Date(), deadline } as const;
  return key === undefined ? common : { ...common, idempotency: { scope: "test", key, fingerprint: "same" } };
}

const counts = () =>
  inspect((shop) =>
    ["things", "events", "stock_movements"].map((table) => shop.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  );

test("a unit of a service is made once per key, and its reply is kept", async () => {
  const first = await db.write("add", { name: "one" }, context("key-1"));
  expect(first).toEqual({ value: { id: 1, name: "one" }, replayed: false });
  expect(await db.write("add", { name: "one" }, context("key-1"))).toEqual({ value: first.value, replayed: true });
  expect(await db.get("SELECT name FROM things WHERE id = ?", 1)).toEqual({ name: "one" });
  expect(await db.all("SELECT id FROM things")).toEqual([{ id: 1 }]);
});

test("lists are read by ranges of ids, in both directions, with values of their own", async () => {
  for (const name of ["two", "three", "four"]) await db.write("add", { name }, context());
  const read = db.list<{ id: number }>("SELECT id FROM things WHERE name <> ? AND :page", "three");
  const ids = async (after: number | undefined, descending: boolean) =>
    (await read({ after: after === undefined ? undefined : { id: after }, descending, limit: 2 })).map(({ id }) => id);
  expect(await ids(undefined, false)).toEqual([1, 2]);
  expect(await ids(2, false)).toEqual([4]);
  expect(await ids(undefined, true)).toEqual([4, 2]);
  expect(await ids(2, true)).toEqual([1]);
});

test("stock comes in with ledger, journal and figure, or not at all", async () => {
  const { value } = await db.write("bringIn", { product_id: 1, quantity: 5, note: "delivery" }, context());
  expect(value).toMatchObject({ stock_after: 5 });
  const row = inspect((shop) => ({
    stock: shop.prepare("SELECT stock FROM products").pluck().get(),
    line: shop.prepare("SELECT product_id, change, stock_after, reason, note, order_id FROM stock_movements").get(),
    event: shop
      .prepare("SELECT type, subject_id, before, after, request_id FROM events WHERE id = ?")
      .get(value.event_id),
    total: shop.prepare("SELECT value FROM totals WHERE name = 'units_in_stock'").pluck().get(),
  }));
  expect(row).toEqual({
    stock: 5,
    line: { product_id: 1, change: 5, stock_after: 5, reason: "restock", note: "delivery", order_id: null },
    event: {
      ...{ type: "product.stock_changed", subject_id: 1, before: '{"stock":0}', after: '{"stock":5}' },
      request_id: "request-1",
    },
    total: 5,
  });

  const before = counts();
  const intake = { product_id: 1, quantity: 5, note: "x" };
  await expect(db.write("failLate", intake, context())).rejects.toMatchObject({ code: "too_late" });
  await expect(db.write("bringIn", { ...intake, product_id: 9 }, context())).rejects.toMatchObject({
    code: "product_not_found",
  });
  await expect(db.write("bringIn", { ...intake, quantity: 1_000_000_000 }, context())).rejects.toMatchObject({
    code: "stock_limit",
    fields: { limit: 1_000_000_000 },
  });
  expect(counts()).toEqual(before);
});
