import type { Connection } from "@shop/database/sqlite";
import type { StockMovement } from "@shop/openapi";

/** Writes a line of the ledger, and returns its id. The sum of a product's lines is its stock. */
export type AddMovement = (movement: Omit<StockMovement, "id">) => number;

export function prepareLedger(db: Connection): AddMovement {
  const insert = db.prepare(
    `INSERT INTO stock_movements (at, product_id, change, stock_after, reason, note, order_id, event_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ at, product_id, change, stock_after, reason, note, order_id, event_id }) =>
    Number(insert.run(at, product_id, change, stock_after, reason, note, order_id, event_id).lastInsertRowid);
}
