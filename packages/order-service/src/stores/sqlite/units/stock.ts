import type { Connection } from "@shop/database/sqlite";
import { ProductNotFound } from "../../../domain/failures.ts";
import { STOCK_LIMIT, stockRefusal } from "../../../domain/stock.ts";

/** What a change of the stock finds out by the way: the price, and how much is left. */
export interface MovedStock {
  readonly unit_price: number;
  readonly currency: string;
  readonly stock: number;
}

export interface Stock {
  /** Adds to a product's stock, or takes from it, if that is possible. */
  tryMove(productId: number, change: number): MovedStock | undefined;
  /** The same, or throws why not. */
  move(productId: number, change: number): MovedStock;
  /** Why `tryMove` has not moved anything. */
  refusal(productId: number, change: number): Error;
}

/**
 * The only way in which a stock ever changes: one conditional update. What is read before it and decided upon
 * is out of date by then; that way 173 of 10 units were sold here.
 */
export function prepareStock(db: Connection): Stock {
  const update = db.prepare<[number, number, number, number], MovedStock>(
    `UPDATE products SET stock = stock + ? WHERE id = ? AND stock + ? BETWEEN 0 AND ?
     RETURNING unit_price, currency, stock`,
  );
  const find = db.prepare<[number], { id: number; stock: number }>("SELECT id, stock FROM products WHERE id = ?");
  const tryMove = (productId: number, change: number): MovedStock | undefined =>
    update.get(change, productId, change, STOCK_LIMIT);
  const refusal = (productId: number, change: number): Error => {
    const product = find.get(productId);
    return product === undefined ? new ProductNotFound(productId) : stockRefusal(product, change);
  };
  const move = (productId: number, change: number): MovedStock => {
    const moved = tryMove(productId, change);
    if (moved === undefined) throw refusal(productId, change);
    return moved;
  };
  return { tryMove, move, refusal };
}
