import type { Connection } from "@shop/database/postgres";
import type { StockMovement } from "@shop/openapi";

const insert = `INSERT INTO stock_movements (at, product_id, change, stock_after, reason, note, order_id, event_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`;

/** Writes a line of the ledger. The sum of a product's lines is its stock. */
export async function addMovement(db: Connection, line: Omit<StockMovement, "id">): Promise<StockMovement> {
  const { at, product_id, change, stock_after, reason, note, order_id, event_id } = line;
  const added = await db.get<{ id: number }>(
    insert,
    ...[at, product_id, change, stock_after, reason, note, order_id, event_id],
  );
  if (added === undefined) throw new Error("a line of the ledger was not returned");
  return { id: added.id, at, product_id, change, stock_after, reason, note, order_id, event_id };
}
