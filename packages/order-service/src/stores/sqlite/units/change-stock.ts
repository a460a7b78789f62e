import type { Connection, UnitContext } from "@shop/database/sqlite";
import type { StockChange } from "@shop/openapi";
import { stockChanged } from "../../../domain/journal-entries.ts";
import { plannedStock } from "../../../domain/stock.ts";
import type { ChangedStock } from "../../product-store.ts";
import { prepareFigures } from "./figures.ts";
import { prepareFindProduct } from "./find-product.ts";
import { prepareLedger } from "./ledger.ts";
import { prepareStock } from "./stock.ts";

export interface ChangeStock {
  readonly id: number;
  readonly change: StockChange;
}

/** A difference, or a count. Either becomes one line of the ledger, unless nothing moves. */
export function changeStock(db: Connection) {
  const find = prepareFindProduct(db);
  const stock = prepareStock(db);
  const addMovement = prepareLedger(db);
  const figures = prepareFigures(db);

  return ({ id, change: request }: ChangeStock, context: UnitContext): ChangedStock => {
    const product = find({ id, expected: undefined });
    const { change, reason } = plannedStock(product, request);
    if (change === 0) return { product, movement: null };
    const { stock: stock_after } = stock.move(id, change);
    const event_id = context.journal(stockChanged(id, product.stock, stock_after));
    const line = { product_id: id, change, stock_after, reason, note: request.reason, order_id: null, event_id };
    const movement = { at: context.now, ...line };
    const movementId = addMovement(movement);
    figures.addProducts(0, change);
    return { product: { ...product, stock: stock_after }, movement: { id: movementId, ...movement } };
  };
}
