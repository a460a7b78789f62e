import type { Connection, Unit } from "@shop/database/postgres";
import type { Order } from "@shop/openapi";
import { orderChanged } from "../../../domain/journal-entries.ts";
import { changedTerms, type RequestedOrderChange, stockMoves } from "../../../domain/order-change.ts";
import { salesOf } from "../../../domain/sales.ts";
import { changedOrder } from "../../order-of.ts";
import type { OrderTarget } from "../../order-store.ts";
import { addFigures } from "./figures.ts";
import { lockOrder } from "./lock-order.ts";
import { moveStock, stockLine } from "./stock.ts";

const update = `UPDATE orders SET product_id = $1, quantity = $2, date = $3, unit_price = $4, currency = $5, version = $6,
    updated_at = $7
  WHERE id = $8`;

/** One change of an order with all that follows from it, be it over two products. */
export function changeOrder(target: OrderTarget, change: RequestedOrderChange): Unit<Order> {
  return async (db, context) => {
    const { order, products } = await lockOrder(db, target, change.product_id);
    const terms = changedTerms(order, change);
    if (terms === undefined) return order;
    const lines = stockMoves(order, terms).map((move) => stockLine(products, move));
    // A change of the quantity keeps the old price.
    const price = terms.product_id === order.product_id ? order : (products.get(terms.product_id) ?? order);
    const changed = changedOrder(order, terms, price, context.now);
    const stock = lines.reduce((sum, line) => sum + line.change, 0);
    await Promise.all([
      updateOrder(db, changed),
      moveStock(db, context, lines, {
        entry: orderChanged(order, changed),
        reason: "order_changed",
        note: null,
        order_id: order.id,
      }),
      addFigures(db, { sales: [salesOf(order, -1), salesOf(changed, 1)], stock }),
    ]);
    return changed;
  };
}

function updateOrder(db: Connection, order: Order): Promise<number> {
  const { id, product_id, quantity, date, unit_price, currency, version, updated_at } = order;
  return db.run(update, product_id, quantity, date, unit_price, currency, version, updated_at, id);
}
