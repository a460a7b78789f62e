import Database from "better-sqlite3";
import type { RunningShop } from "../support/running-shop.ts";

/** Orders written behind the services' back, much faster than they could: of user 1 for product 1, dated back from the first. */
export function addOrders({ databaseFile }: RunningShop, count: number): void {
  const database = new Database(databaseFile, { timeout: 30_000 });
  database
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO orders (user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at)
       SELECT 1, 1, 1 + n.i % 9, '2020-01-01', 1800, 'USD', '2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z' FROM n`,
    )
    .run(count);
  database.close();
}
