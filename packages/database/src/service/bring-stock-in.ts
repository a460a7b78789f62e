import { DatabaseFailure } from "../failures.ts";
import type { Change, Steps } from "./change.ts";

/** Units of a product that come into the stock. */
export interface StockIntake {
  readonly product_id: number;
  /** From 1 on. */
  readonly quantity: number;
  /** What the ledger's line says of where they come from, up to 200 characters: `purchase order 7`. */
  readonly note: string;
}

/** What the ledger has of it. */
export interface BroughtIn {
  readonly stock_after: number;
  readonly movement_id: number;
  readonly event_id: number;
}

/** The highest stock that a product can have, as the contract of order-service says. */
const STOCK_LIMIT = 1_000_000_000;

/**
 * Brings units into the stock, as a part of a service's own change: stock, line of the ledger, line of the journal and figure of the
 * shop, all together or nothing of it. They are those that `POST /api/product/{product_id}/stock` makes of the same change. One
 * conditional update, so that nothing that happens at the same time is lost.
 * @throws DatabaseFailure `product_not_found`, `stock_limit`
 */
export function* bringStockIn(change: Change, { product_id, quantity, note }: StockIntake): Steps<BroughtIn> {
  const product = yield* change.get<{ stock: number }>(
    "UPDATE products SET stock = stock + ? WHERE id = ? AND stock + ? <= ? RETURNING stock",
    ...[quantity, product_id, quantity, STOCK_LIMIT],
  );
  if (product === undefined) throw yield* refusal(change, product_id);
  const { stock: stock_after } = product;
  const event_id = yield* change.journal({
    type: "product.stock_changed",
    subject_kind: "product",
    subject_id: product_id,
    before: { stock: stock_after - quantity },
    after: { stock: stock_after },
  });
  const { id } = yield* change.one<{ id: number }>(
    `INSERT INTO stock_movements (at, product_id, change, stock_after, reason, note, order_id, event_id)
     VALUES (?, ?, ?, ?, 'restock', ?, NULL, ?) RETURNING id`,
    ...[change.now, product_id, quantity, stock_after, note, event_id],
  );
  yield* change.addTotal("units_in_stock", quantity);
  return { stock_after, movement_id: id, event_id };
}

function* refusal(change: Change, id: number): Steps<DatabaseFailure> {
  const product = yield* change.get("SELECT 1 FROM products WHERE id = ?", id);
  if (product === undefined) return new DatabaseFailure("product_not_found", `There is no product ${id}.`);
  const text = `The stock of product ${id} would pass ${STOCK_LIMIT}. Lower it first.`;
  return new DatabaseFailure("stock_limit", text, { limit: STOCK_LIMIT });
}
