import type { Unit } from "@shop/database/postgres";
import type { StockChange } from "@shop/openapi";
import { stockChanged } from "../../../domain/journal-entries.ts";
import { plannedStock, stockAfter } from "../../../domain/stock.ts";
import type { ChangedStock } from "../../product-store.ts";
import { addFigures } from "./figures.ts";
import { lockProduct } from "./lock-product.ts";
import { moveStock } from "./stock.ts";

/** A difference, or a count. Either becomes one line of the ledger, unless nothing moves. */
export function changeStock(id: number, request: StockChange): Unit<ChangedStock> {
  return async (db, context) => {
    const product = await lockProduct(db, { id, expected: undefined }, "to change it");
    const { change, reason } = plannedStock(product, request);
    if (change === 0) return { product, movement: null };
    const stock_after = stockAfter(product, change);
    const entry = stockChanged(id, product.stock, stock_after);
    const told = { entry, reason, note: request.reason, order_id: null };
    const [[movement = null]] = await Promise.all([
      moveStock(db, context, [{ product_id: id, change, stock_after }], told),
      addFigures(db, { stock: change }),
    ]);
    return { product: { ...product, stock: stock_after }, movement };
  };
}
