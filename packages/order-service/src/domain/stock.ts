import { InsufficientStock, StockChanged, StockLimit } from "./failures.ts";

/** The highest stock that a product can have, as the contract says. */
export const STOCK_LIMIT = 1_000_000_000;

interface Stocked {
  readonly id: number;
  readonly stock: number;
}

/** Why a stock cannot be changed by so much: there is not enough to take, or it would pass the limit. */
export function stockRefusal(product: Stocked, change: number): Error {
  return change < 0
    ? new InsufficientStock(product.id, -change, product.stock)
    : new StockLimit(product.id, STOCK_LIMIT);
}

/** A difference that an operator enters, or a count. Either may say what stock they have seen. */
export type RequestedStock = { readonly expected?: number } & (
  | { readonly change: number }
  | { readonly set_to: number }
);

/** By how much the stock changes, and what the ledger calls it. @throws StockChanged when it is not what they have seen */
export function plannedStock(
  { id, stock }: Stocked,
  request: RequestedStock,
): { readonly change: number; readonly reason: "restock" | "correction" } {
  const { expected = stock } = request;
  if (expected !== stock) throw new StockChanged(id, expected, stock);
  if ("change" in request) return { change: request.change, reason: request.change > 0 ? "restock" : "correction" };
  return { change: request.set_to - stock, reason: "correction" };
}

/** What a stock is after a change. @throws InsufficientStock or StockLimit */
export function stockAfter(product: Stocked, change: number): number {
  const after = product.stock + change;
  if (after < 0 || after > STOCK_LIMIT) throw stockRefusal(product, change);
  return after;
}
