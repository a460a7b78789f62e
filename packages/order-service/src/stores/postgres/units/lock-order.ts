import type { Connection } from "@shop/database/postgres";
import type { Order } from "@shop/openapi";
import { OrderNotFound } from "../../../domain/failures.ts";
import { checkVersion } from "../../../domain/version.ts";
import { sees } from "../../../domain/visibility.ts";
import { orderColumns } from "../../columns.ts";
import type { OrderTarget } from "../../order-store.ts";
import type { LockedProduct } from "./stock.ts";

const lock = `SELECT ${orderColumns} FROM orders WHERE id = $1 FOR UPDATE`;

/** The order is locked by then, so that its product is known and stays. */
const lockItsProducts = `SELECT id, stock, unit_price, currency FROM products
  WHERE id = ANY (ARRAY[(SELECT product_id FROM orders WHERE id = $1), $2::bigint]) ORDER BY id FOR NO KEY UPDATE`;

/** An order and the products that a change of it may touch. Nobody else changes any of them before the commit. */
export interface LockedOrder {
  readonly order: Order;
  readonly products: ReadonlyMap<number, LockedProduct>;
}

/**
 * The order that is meant, in the version that is meant, or throws what is wrong with it. Who comes second waits until
 * the first one has committed, and finds what they have left of it.
 *
 * @param other a product that the order may change to
 */
export async function lockOrder(db: Connection, target: OrderTarget, other: number | undefined): Promise<LockedOrder> {
  const { id, visibleTo, expected } = target;
  const [order, products] = await Promise.all([
    db.get<Order>(lock, id),
    db.all<LockedProduct>(lockItsProducts, id, other ?? null),
  ]);
  if (order === undefined || !sees(visibleTo, order.user_id)) throw new OrderNotFound(id);
  checkVersion(`Order ${id}`, order.version, expected);
  return { order, products: new Map(products.map((product) => [product.id, product])) };
}
