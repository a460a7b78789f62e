import type { Connection, GroupJob } from "@shop/database/postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PlaceOrder, placeOrders } from "../../../../src/stores/postgres/units/place-orders.ts";
import { type PostgresTestDatabase, postgresEngine } from "../../../support/postgres-engine.ts";
import { addProduct, stockOf } from "../../../support/shop-of-test.ts";
import { writeContext } from "../../../support/write-context.ts";

const engine = postgresEngine();
let shop: PostgresTestDatabase;
beforeAll(async () => {
  shop = await engine.open();
});
afterAll(() => shop.close());

test.each([1, 40])(
  "%d orders take two statements to look, and four to write all that belongs to them",
  async (count) => {
    const user_id = await shop.addUser(`buyer of ${count}`);
    const products = [await addProduct(shop), await addProduct(shop)];
    const jobs = Array.from({ length: count }, (_, n): GroupJob<PlaceOrder> => {
      const order = { user_id, product_id: products[n % 2]?.id ?? 0, quantity: 1, date: "2023-11-28" };
      return { input: { order, visibleTo: user_id }, ...job };
    });
    const { value } = await shop.database.write(async (db) => {
      const recorded = recording(db);
      const known = await placeOrders.look(recorded.db, jobs);
      const looked = recorded.taken();
      const outcomes = await placeOrders.make(recorded.db, jobs, known);
      return { looked, written: recorded.taken(), placed: outcomes.length };
    }, writeContext());
    expect(value).toEqual({
      looked: ["SELECT products", "SELECT users"],
      written: ["UPDATE products", "WITH line", "INSERT daily_sales", "INSERT totals"],
      placed: count,
    });
  },
);

test("orders that are called at once go into few transactions", async () => {
  const user_id = await shop.addUser("a crowd");
  const product = await addProduct(shop, { stock: 200 });
  const order = { user_id, product_id: product.id, quantity: 1, date: "2023-11-28" };
  const placed = await Promise.all(
    Array.from({ length: 200 }, () => shop.stores.orders.place(order, user_id, writeContext())),
  );
  expect(new Set(placed.map(({ value }) => value.id)).size).toBe(200);
  expect(await stockOf(shop, product)).toBe(0);
  const counted = "SELECT count(DISTINCT xmin::text)::int AS transactions FROM orders WHERE product_id = $1";
  const { rows } = await shop.direct.query<{ transactions: number }>(counted, [product.id]);
  expect(rows[0]?.transactions).toBeLessThanOrEqual(20);
});

const job = { now: "2026-11-24T09:30:00.000Z", actor: { kind: "system", id: null }, requestId: "of-a-test" } as const;

/** The connection, and what was sent by it: each statement's verb and table. */
function recording(db: Connection): { readonly db: Connection; taken(): string[] } {
  let sent: string[] = [];
  const note = (sql: string): void => {
    const [, verb = "", table = ""] = /^\s*(\w+)(?:\W+(?:INTO )?(\w+)|.*)/.exec(sql) ?? [];
    const from = /^SELECT .*? FROM (\w+)/s.exec(sql.trim())?.[1];
    sent.push(`${verb} ${from ?? table}`);
  };
  const recorded: Connection = {
    shard: db.shard,
    get: (sql, ...params) => {
      note(sql);
      return db.get(sql, ...params);
    },
    all: (sql, ...params) => {
      note(sql);
      return db.all(sql, ...params);
    },
    run: (sql, ...params) => {
      note(sql);
      return db.run(sql, ...params);
    },
  };
  const taken = (): string[] => {
    const all = sent;
    sent = [];
    return all;
  };
  return { db: recorded, taken };
}
