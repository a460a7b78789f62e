import type { Connection, UnitContext } from "@shop/database/postgres";
import type { Product, StockMovement } from "@shop/openapi";
import { ProductNotFound } from "../../../domain/failures.ts";
import type { Entry } from "../../../domain/journal-entries.ts";
import { STOCK_LIMIT, stockAfter } from "../../../domain/stock.ts";
import { addMovement } from "./ledger.ts";

/** What is read of a product while it is locked: nothing of it changes before the commit but by this transaction. */
export type LockedProduct = Pick<Product, "id" | "stock" | "unit_price" | "currency">;

const lock = `SELECT id, stock, unit_price, currency FROM products WHERE id = ANY($1::bigint[])
  ORDER BY id FOR NO KEY UPDATE`;

/** Locks those that there are, in the order of their ids, so that two who want the same ones never wait for each other. */
export async function lockProducts(db: Connection, ids: Iterable<number>): Promise<Map<number, LockedProduct>> {
  const products = await db.all<LockedProduct>(lock, [...new Set(ids)]);
  return new Map(products.map((product) => [product.id, product]));
}

/** A change of a locked product's stock, and what it makes of it. */
export interface StockLine {
  readonly product_id: number;
  readonly change: number;
  readonly stock_after: number;
}

/** What a change makes of a locked product's stock. @throws ProductNotFound, InsufficientStock or StockLimit */
export function stockLine(
  products: ReadonlyMap<number, LockedProduct>,
  { product_id, change }: { readonly product_id: number; readonly change: number },
): StockLine {
  const product = products.get(product_id);
  if (product === undefined) throw new ProductNotFound(product_id);
  return { product_id, change, stock_after: stockAfter(product, change) };
}

const write = `UPDATE products SET stock = stock + line.change
  FROM unnest($1::bigint[], $2::bigint[]) AS line (id, change)
  WHERE products.id = line.id AND stock + line.change BETWEEN 0 AND ${STOCK_LIMIT}`;

/**
 * The only way in which a stock ever changes: one conditional update. Its products are locked and what becomes of them is
 * known, so that a condition that does not hold is a defect, which must not become a sale.
 */
export async function writeStock(
  db: Connection,
  lines: readonly Pick<StockLine, "product_id" | "change">[],
): Promise<void> {
  if (lines.length === 0) return;
  const [ids, changes] = [lines.map((line) => line.product_id), lines.map(({ change }) => change)];
  const written = await db.run(write, ids, changes);
  if (written !== lines.length)
    throw new Error(`${written} of ${lines.length} stocks could be changed as it was decided`);
}

/** What goes with a change of stocks: its entry in the journal, and what all its lines in the ledger have in common. */
export interface StockChangeTold extends Pick<StockMovement, "reason" | "note" | "order_id"> {
  readonly entry: Entry;
}

/** Changes stocks that are locked, each with its line in the ledger under the entry of the journal. */
export async function moveStock(
  db: Connection,
  context: UnitContext,
  lines: readonly StockLine[],
  { entry, ...common }: StockChangeTold,
): Promise<StockMovement[]> {
  const [event_id] = await Promise.all([context.journal(entry), writeStock(db, lines)]);
  return Promise.all(lines.map((line) => addMovement(db, { at: context.now, ...line, ...common, event_id })));
}
