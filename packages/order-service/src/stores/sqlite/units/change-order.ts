import type { Connection, UnitContext } from "@shop/database/sqlite";
import type { Order, OrderPrice } from "@shop/openapi";
import { OrderNotFound } from "../../../domain/failures.ts";
import { orderChanged } from "../../../domain/journal-entries.ts";
import { changedTerms, type OrderTerms, type RequestedOrderChange, stockMoves } from "../../../domain/order-change.ts";
import { salesOf } from "../../../domain/sales.ts";
import { checkVersion } from "../../../domain/version.ts";
import { sees } from "../../../domain/visibility.ts";
import { orderColumns } from "../../columns.ts";
import { changedOrder } from "../../order-of.ts";
import type { OrderTarget } from "../../order-store.ts";
import { prepareFigures } from "./figures.ts";
import { prepareLedger } from "./ledger.ts";
import { prepareStock } from "./stock.ts";

export interface ChangeOrder {
  readonly target: OrderTarget;
  readonly change: RequestedOrderChange;
}

/** One change of an order with all that follows from it, be it over two products. */
export function changeOrder(db: Connection) {
  const find = prepareFind(db);
  const stock = prepareStock(db);
  const update = prepareUpdate(db);
  const addMovement = prepareLedger(db);
  const figures = prepareFigures(db);

  return ({ target, change }: ChangeOrder, context: UnitContext): Order => {
    const order = find(target);
    const terms = changedTerms(order, change);
    if (terms === undefined) return order;
    const moves = stockMoves(order, terms).map((move) => ({ ...move, ...stock.move(move.product_id, move.change) }));
    // The first of two moves takes from the new product. A change of the quantity keeps the old price.
    const price = terms.product_id === order.product_id ? order : (moves[0] ?? order);
    const changed = update(order, terms, price, context.now);
    const event_id = context.journal(orderChanged(order, changed));
    for (const { product_id, change: by, stock: stock_after } of moves) {
      const what = { product_id, change: by, stock_after, order_id: order.id, event_id };
      addMovement({ ...what, at: context.now, reason: "order_changed", note: null });
    }
    figures.addSales(salesOf(order, -1), 0);
    figures.addSales(
      salesOf(changed, 1),
      moves.reduce((sum, move) => sum + move.change, 0),
    );
    return changed;
  };
}

function prepareFind(db: Connection): (target: OrderTarget) => Order {
  const find = db.prepare<[number], Order>(`SELECT ${orderColumns} FROM orders WHERE id = ?`);
  return ({ id, visibleTo, expected }) => {
    const order = find.get(id);
    if (order === undefined || !sees(visibleTo, order.user_id)) throw new OrderNotFound(id);
    checkVersion(`Order ${id}`, order.version, expected);
    return order;
  };
}

function prepareUpdate(db: Connection): (order: Order, terms: OrderTerms, price: OrderPrice, now: string) => Order {
  const update = db.prepare(
    `UPDATE orders SET product_id = ?, quantity = ?, date = ?, unit_price = ?, currency = ?, version = ?, updated_at = ?
     WHERE id = ?`,
  );
  return (order, terms, price, now) => {
    const changed = changedOrder(order, terms, price, now);
    const { product_id, quantity, date, unit_price, currency, version } = changed;
    update.run(product_id, quantity, date, unit_price, currency, version, now, order.id);
    return changed;
  };
}
