import type { Connection, UnitContext } from "@shop/database/sqlite";
import type { Order } from "@shop/openapi";
import type { WholeOrder } from "../../../domain/facts.ts";
import { OrderNotCancelled, OrderNotFound } from "../../../domain/failures.ts";
import { orderRestored } from "../../../domain/journal-entries.ts";
import { checkReturn } from "../../../domain/order-return.ts";
import { salesOf } from "../../../domain/sales.ts";
import { checkVersion } from "../../../domain/version.ts";
import { restoredOrder } from "../../order-of.ts";
import type { RestoreTarget } from "../../order-store.ts";
import { prepareFigures } from "./figures.ts";
import { prepareLedger } from "./ledger.ts";
import { prepareStock } from "./stock.ts";

/** The row comes back under its id, as the journal has kept it, and its quantity is taken from the stock again. */
export function restoreOrder(db: Connection) {
  const findCancelled = prepareFindCancelled(db);
  const checkParts = prepareCheckParts(db);
  const insert = prepareInsert(db);
  const stock = prepareStock(db);
  const addMovement = prepareLedger(db);
  const figures = prepareFigures(db);

  return ({ id, expected }: RestoreTarget, context: UnitContext): Order => {
    const cancelled = findCancelled(id, expected);
    checkVersion(`The cancelled order ${id}`, cancelled.version, expected);
    checkParts(id, cancelled);
    const { product_id, quantity } = cancelled;
    const moved = stock.move(product_id, -quantity);
    const order = restoredOrder(id, cancelled, context.now);
    insert(order);
    const event_id = context.journal(orderRestored(order));
    const line = { product_id, change: -quantity, stock_after: moved.stock, order_id: id, event_id };
    addMovement({ ...line, at: context.now, reason: "order_restored", note: null });
    figures.addSales(salesOf(order, 1), -quantity);
    return order;
  };
}

/** What the journal says that the order was when it went. Nothing follows on that but its return, so it is the newest entry. */
function prepareFindCancelled(db: Connection): (id: number, expected: RestoreTarget["expected"]) => WholeOrder {
  const find = db.prepare<[number], { version: number }>("SELECT version FROM orders WHERE id = ?");
  const findLast = db.prepare<[number], { type: string; before: string | null }>(
    "SELECT type, before FROM events WHERE subject_kind = 'order' AND subject_id = ? ORDER BY id DESC LIMIT 1",
  );
  return (id, expected) => {
    const there = find.get(id);
    // A precondition is looked at before anything that it is the condition of, here as in every other change.
    if (there !== undefined) {
      checkVersion(`Order ${id}`, there.version, expected);
      throw new OrderNotCancelled(id);
    }
    const last = findLast.get(id);
    if (last?.type !== "order.cancelled" || last.before === null) throw new OrderNotFound(id);
    return JSON.parse(last.before) as WholeOrder;
  };
}

/** Whether all that the order refers to is still what it was. */
function prepareCheckParts(db: Connection): (id: number, order: WholeOrder) => void {
  const findUser = db.prepare<[number]>("SELECT 1 FROM users WHERE id = ?");
  const findCurrency = db.prepare<[number], { currency: string }>("SELECT currency FROM products WHERE id = ?");
  return (id, order) => {
    const hasUser = findUser.get(order.user_id) !== undefined;
    checkReturn(id, order, { hasUser, product: findCurrency.get(order.product_id) });
  };
}

function prepareInsert(db: Connection): (order: Order) => void {
  const insert = db.prepare(
    `INSERT INTO orders (id, user_id, product_id, quantity, date, unit_price, currency, version, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ id, user_id, product_id, quantity, date, unit_price, currency, version, created_at, updated_at }) => {
    insert.run(id, user_id, product_id, quantity, date, unit_price, currency, version, created_at, updated_at);
  };
}
