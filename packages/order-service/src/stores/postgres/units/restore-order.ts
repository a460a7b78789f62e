import type { Connection, Unit } from "@shop/database/postgres";
import type { Order } from "@shop/openapi";
import type { WholeOrder } from "../../../domain/facts.ts";
import { OrderNotCancelled, OrderNotFound } from "../../../domain/failures.ts";
import { orderRestored } from "../../../domain/journal-entries.ts";
import { checkReturn } from "../../../domain/order-return.ts";
import { salesOf } from "../../../domain/sales.ts";
import { checkVersion } from "../../../domain/version.ts";
import { restoredOrder } from "../../order-of.ts";
import type { RestoreTarget } from "../../order-store.ts";
import { addFigures } from "./figures.ts";
import { lockUsers } from "./lock-users.ts";
import { lockProducts, moveStock, stockLine } from "./stock.ts";

/** The row comes back under its id, as the journal has kept it, and its quantity is taken from the stock again. */
export function restoreOrder({ id, expected }: RestoreTarget): Unit<Order> {
  return async (db, context) => {
    const cancelled = await lockCancelled(db, id, expected);
    checkVersion(`The cancelled order ${id}`, cancelled.version, expected);
    const { user_id, product_id, quantity } = cancelled;
    const [products, users] = await Promise.all([lockProducts(db, [product_id]), lockUsers(db, [user_id])]);
    checkReturn(id, cancelled, { hasUser: users.has(user_id), product: products.get(product_id) });
    const line = stockLine(products, { product_id, change: -quantity });
    const order = restoredOrder(id, cancelled, context.now);
    await Promise.all([
      insertOrder(db, order),
      moveStock(db, context, [line], {
        entry: orderRestored(order),
        reason: "order_restored",
        note: null,
        order_id: id,
      }),
      addFigures(db, { sales: [salesOf(order, 1)], stock: -quantity }),
    ]);
    return order;
  };
}

interface LastEntry {
  readonly id: number;
  readonly type: string;
  readonly before: WholeOrder | null;
}

const ofOrder = "FROM events WHERE subject_kind = 'order' AND subject_id = $1 ORDER BY id DESC LIMIT 1";
const lockLast = `SELECT id ${ofOrder} FOR UPDATE`;
const findLast = `SELECT id, type, before ${ofOrder}`;
const findVersion = "SELECT version FROM orders WHERE id = $1";

/**
 * What the journal says that the order was when it went. There is no row of it to lock, so its newest entry is locked in
 * its place: nothing follows on that but the order's return. Whoever has waited for the lock finds a newer one and
 * locks that.
 */
async function lockCancelled(db: Connection, id: number, expected: RestoreTarget["expected"]): Promise<WholeOrder> {
  for (;;) {
    const [locked, there, last] = await Promise.all([
      db.get<{ id: number }>(lockLast, id),
      db.get<{ version: number }>(findVersion, id),
      db.get<LastEntry>(findLast, id),
    ]);
    // A precondition is looked at before anything that it is the condition of, here as in every other change.
    if (there !== undefined) {
      checkVersion(`Order ${id}`, there.version, expected);
      throw new OrderNotCancelled(id);
    }
    if (last?.type !== "order.cancelled" || last.before === null) throw new OrderNotFound(id);
    if (last.id === locked?.id) return last.before;
  }
}

const insert = `
  INSERT INTO orders (id, user_id, product_id, quantity, date, unit_price, currency, version, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

function insertOrder(db: Connection, order: Order): Promise<number> {
  const { id, user_id, product_id, quantity, date, unit_price, currency, version, created_at, updated_at } = order;
  const what = [product_id, quantity, date, unit_price, currency, version] as const;
  return db.run(insert, id, user_id, ...what, created_at, updated_at);
}
