import type { Connection, UnitContext } from "@shop/database/sqlite";
import type { Order } from "@shop/openapi";
import { OrderNotFound } from "../../../domain/failures.ts";
import { orderCancelled } from "../../../domain/journal-entries.ts";
import { salesOf } from "../../../domain/sales.ts";
import { checkVersion } from "../../../domain/version.ts";
import { sees } from "../../../domain/visibility.ts";
import { orderColumns } from "../../columns.ts";
import type { OrderTarget } from "../../order-store.ts";
import { prepareFigures } from "./figures.ts";
import { prepareLedger } from "./ledger.ts";
import { prepareStock } from "./stock.ts";

/** The row goes, its quantity goes back. Who comes second finds no row, so it goes back once. */
export function cancelOrder(db: Connection) {
  const remove = db.prepare<[number], Order>(`DELETE FROM orders WHERE id = ? RETURNING ${orderColumns}`);
  const stock = prepareStock(db);
  const addMovement = prepareLedger(db);
  const figures = prepareFigures(db);

  return ({ id, visibleTo, expected }: OrderTarget, context: UnitContext): Order => {
    const order = remove.get(id);
    // Removed first and looked at then: what is thrown from here on takes the removal back.
    if (order === undefined || !sees(visibleTo, order.user_id)) throw new OrderNotFound(id);
    checkVersion(`Order ${id}`, order.version, expected);
    const { product_id, quantity } = order;
    const moved = stock.move(product_id, quantity);
    const event_id = context.journal(orderCancelled(order));
    addMovement({
      at: context.now,
      product_id,
      change: quantity,
      stock_after: moved.stock,
      reason: "order_cancelled",
      note: null,
      order_id: id,
      event_id,
    });
    figures.addSales(salesOf(order, -1), quantity);
    return order;
  };
}
