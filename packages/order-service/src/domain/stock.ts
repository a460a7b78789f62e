import { InsufficientStock, StockLimit } from "./failures.ts";

/** The highest stock that a product can have, as the contract says. */
export const STOCK_LIMIT = 1_000_000_000;

/** Why a stock cannot be changed by so much: there is not enough to take, or it would pass the limit. */
export function stockRefusal(product: { readonly id: number; readonly stock: number }, change: number): Error {
  return change < 0
    ? new InsufficientStock(product.id, -change, product.stock)
    : new StockLimit(product.id, STOCK_LIMIT);
}

/** What the ledger calls a difference that an operator enters. */
export function differenceReason(change: number): "restock" | "correction" {
  return change > 0 ? "restock" : "correction";
}
