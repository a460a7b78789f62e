import type BetterSqlite3 from "better-sqlite3";

/**
 * What must hold in the database at any moment, whatever was acknowledged. Each query finds the rows that break a
 * rule: a transaction that is there in part breaks at least one.
 */
const rules: Readonly<Record<string, string>> = {
  "a row refers to one that is missing": `SELECT "table", rowid, parent FROM pragma_foreign_key_check`,
  "a product's stock is not the sum of its movements": `
    SELECT id, stock, moved FROM products
    LEFT JOIN (SELECT product_id, SUM(change) AS moved FROM stock_movements GROUP BY product_id) ON product_id = id
    WHERE stock <> COALESCE(moved, 0)`,
  "a movement does not follow from the one before": `
    SELECT id, stock_after, running FROM
      (SELECT id, stock_after, SUM(change) OVER (PARTITION BY product_id ORDER BY id) AS running FROM stock_movements)
    WHERE stock_after <> running`,
  "stock and ordered units are not what was put in": `
    SELECT id, stock, ordered, supplied FROM products
    LEFT JOIN (SELECT product_id, SUM(quantity) AS ordered FROM orders GROUP BY product_id) AS taken
      ON taken.product_id = id
    LEFT JOIN (SELECT product_id, SUM(change) AS supplied FROM stock_movements WHERE reason NOT LIKE 'order%'
      GROUP BY product_id) AS put ON put.product_id = id
    WHERE stock + COALESCE(ordered, 0) <> COALESCE(supplied, 0)`,
  "an order's movements are not its quantity": `
    SELECT order_id, taken, quantity FROM
      (SELECT order_id, -SUM(change) AS taken FROM stock_movements WHERE order_id IS NOT NULL GROUP BY order_id)
    LEFT JOIN orders ON orders.id = order_id
    WHERE taken <> COALESCE(quantity, 0)`,
  "an order has no movement or no entry in the journal": `
    SELECT id FROM orders
    WHERE id NOT IN (SELECT order_id FROM stock_movements WHERE reason = 'order_placed')
       OR id NOT IN (SELECT subject_id FROM events WHERE type = 'order.placed')`,
  "the sales of a day are not those of its orders": `
    SELECT * FROM
      (SELECT date, currency, COUNT(*) AS orders, SUM(quantity) AS units, SUM(quantity * unit_price) AS revenue
        FROM orders GROUP BY date, currency) AS sold
    FULL JOIN daily_sales AS kept ON kept.date = sold.date AND kept.currency = sold.currency
    WHERE COALESCE(kept.orders, 0) <> COALESCE(sold.orders, 0) OR COALESCE(kept.units, 0) <> COALESCE(sold.units, 0)
       OR COALESCE(kept.revenue, 0) <> COALESCE(sold.revenue, 0)`,
};

/** Holds where one writer gives the ids: on PostgreSQL a change that is rolled back takes its id along. */
const rulesOfOneWriter: Readonly<Record<string, string>> = {
  "the journal has a gap": `SELECT COUNT(*) AS count, MAX(id) AS last FROM events HAVING COUNT(*) <> COALESCE(MAX(id), 0)`,
};

/** @returns the rules that the database breaks, each with the first row found; empty when all is well. */
export function checkConsistency(
  database: BetterSqlite3.Database,
  thorough: boolean,
  engine: "sqlite" | "postgres" = "sqlite",
): string[] {
  const pages = database.pragma(thorough ? "integrity_check(1)" : "quick_check(1)", { simple: true });
  if (pages !== "ok") return [`the file is damaged: ${String(pages)}`];
  const all = engine === "sqlite" ? { ...rules, ...rulesOfOneWriter } : rules;
  return Object.entries(all).flatMap(([rule, query]) => {
    const row = database.prepare(query).get();
    return row === undefined ? [] : [`${rule}: ${JSON.stringify(row)}`];
  });
}
