import type { Unit } from "@shop/database/postgres";
import type { Order } from "@shop/openapi";
import { orderCancelled } from "../../../domain/journal-entries.ts";
import { salesOf } from "../../../domain/sales.ts";
import type { OrderTarget } from "../../order-store.ts";
import { addFigures } from "./figures.ts";
import { lockOrder } from "./lock-order.ts";
import { moveStock, stockLine } from "./stock.ts";

const remove = "DELETE FROM orders WHERE id = $1";

/** The row goes, its quantity goes back. Who comes second waits for the lock and finds no row, so it goes back once. */
export function cancelOrder(target: OrderTarget): Unit<Order> {
  return async (db, context) => {
    const { order, products } = await lockOrder(db, target, undefined);
    const { id, product_id, quantity } = order;
    const line = stockLine(products, { product_id, change: quantity });
    await Promise.all([
      db.run(remove, id),
      moveStock(db, context, [line], {
        entry: orderCancelled(order),
        reason: "order_cancelled",
        note: null,
        order_id: id,
      }),
      addFigures(db, { sales: [salesOf(order, -1)], stock: quantity }),
    ]);
    return order;
  };
}
