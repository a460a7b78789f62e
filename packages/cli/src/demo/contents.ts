import type { CallOptions, Order, Shop } from "@shop/sdk";
import type { DemoOrder, Northwind } from "./northwind.ts";

/** What of the demo is in the shop. */
export interface Contents {
  /** By name. */
  readonly userIds: Map<string, number>;
  /** By SKU. */
  readonly productIds: Map<string, number>;
  readonly orders: ReadonlySet<string>;
}

/** Whether there is no user, no product and no order. */
export async function isEmpty(shop: Shop, options: CallOptions): Promise<boolean> {
  const one = { limit: 1 };
  const things = await Promise.all([
    shop.users.list(one, options).toArray({ max: 1 }),
    shop.products.list(one, options).toArray({ max: 1 }),
    shop.orders.list(one, options).toArray({ max: 1 }),
  ]);
  return things.every(({ length }) => length === 0);
}

/** Finds what an interrupted filling left. `undefined` when the shop has nothing of the demo at all: it is another shop. */
export async function contentsOf(shop: Shop, demo: Northwind, options: CallOptions): Promise<Contents | undefined> {
  const page = { limit: 1000 };
  const names = new Set(demo.users.map(({ name }) => name));
  const skus = new Set(demo.products.map(({ sku }) => sku));
  const userIds = new Map<string, number>();
  const productIds = new Map<string, number>();
  const orders = new Set<string>();
  for await (const { id, name } of shop.users.list(page, options)) if (names.has(name)) userIds.set(name, id);
  for await (const { id, sku } of shop.products.list(page, options)) if (skus.has(sku)) productIds.set(sku, id);
  for await (const order of shop.orders.list(page, options)) orders.add(keyOf(order));
  return userIds.size + productIds.size === 0 ? undefined : { userIds, productIds, orders };
}

export function nothing(): Contents {
  return { userIds: new Map(), productIds: new Map(), orders: new Set() };
}

/** Whether the order of the demo was placed. Its user and product must be there. */
export function isPlaced(order: DemoOrder, { userIds, productIds, orders }: Contents): boolean {
  const user_id = userIds.get(order.user) ?? 0;
  const product_id = productIds.get(order.sku) ?? 0;
  return orders.has(keyOf({ user_id, product_id, quantity: order.quantity, date: order.date }));
}

function keyOf({
  user_id,
  product_id,
  quantity,
  date,
}: Pick<Order, "user_id" | "product_id" | "quantity" | "date">): string {
  return `${user_id} ${product_id} ${quantity} ${date}`;
}
