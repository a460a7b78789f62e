import type { NewOrder, Order, OrderPrice } from "@shop/openapi";
import type { WholeOrder } from "../domain/facts.ts";
import type { OrderTerms } from "../domain/order-change.ts";

/** A new order, at this price. */
export function placedOrder(
  id: number,
  { user_id, product_id, quantity, date }: Required<NewOrder>,
  { unit_price, currency }: OrderPrice,
  now: string,
): Order {
  const total = quantity * unit_price;
  const version = 1;
  return {
    id,
    user_id,
    product_id,
    quantity,
    date,
    unit_price,
    currency,
    total,
    version,
    created_at: now,
    updated_at: now,
  };
}

/** An order with other terms, at this price. */
export function changedOrder(
  order: Order,
  { product_id, quantity, date }: OrderTerms,
  { unit_price, currency }: OrderPrice,
  now: string,
): Order {
  const version = order.version + 1;
  const total = quantity * unit_price;
  return { ...order, product_id, quantity, date, unit_price, currency, total, version, updated_at: now };
}

/** A cancelled order that is back. One version more than it had: no ETag that anybody has seen of it fits again. */
export function restoredOrder(id: number, was: WholeOrder, now: string): Order {
  const { quantity, unit_price, version, created_at } = was;
  const back = placedOrder(id, was, was, now);
  return { ...back, total: quantity * unit_price, version: version + 1, created_at };
}
