import type { CallOptions, KeyedOptions, VersionedOptions } from "../call/call-options.ts";
import type { Client } from "../call/client.ts";
import type { ShopCall } from "../call/shop-call.ts";
import type { NewOrder, Order, OrderChange, OrderRow, QueryOf, RowOutcome } from "../contract.ts";
import { listOf } from "../list-of.ts";
import type { Listing } from "../listing.ts";

/** Which orders, from where, and how many a page. */
export type OrderQuery = NonNullable<QueryOf<"listOrders">>;

/** In which order, from where, and how many a page. */
export type UserOrderQuery = NonNullable<QueryOf<"listUserOrders">>;

/** Orders: `shop.orders`. Amounts are in minor units of their currency (3600 is 36.00 USD). */
export class Orders {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Places an order: takes the quantity from the stock and records the order, both or neither. `date` is today (UTC) when
   * left out. Once it resolves, the order is on the disk. A customer orders for themselves. Fails with `insufficient_stock`
   * (`requested` and `available` units), `user_not_found`, `product_not_found`.
   *
   * ```ts
   * const order = await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 });
   * ```
   */
  place(order: NewOrder, options?: KeyedOptions): ShopCall<Order> {
    return this.#client.call("placeOrder", { body: order }, options, ({ order }) => order);
  }

  /**
   * Places up to 250 orders in their order, each a change of its own under its `key`; resolves to what became of each, a refused
   * row among them. A row may bring its `price`, as orders of the past do. When it fails, some may have been placed: call it
   * again with the same rows, within 24 hours, and none is placed twice. Operators only. Fails with `not_allowed`,
   * `idempotency_in_flight` (another call with one of the keys is under way).
   *
   * ```ts
   * for (const { key, order, refused } of await shop.orders.import([{ key: "row-1", user_id: 4, product_id: 1, quantity: 2 }])) {
   *   console.log(key, order === null ? refused?.code : order.id);
   * }
   * ```
   */
  import(rows: readonly OrderRow[], options?: CallOptions): ShopCall<RowOutcome[]> {
    return this.#client.call("importOrders", { body: { orders: [...rows] } }, options, ({ outcomes }) => outcomes);
  }

  /**
   * The order with this id; a cancelled one is not there any more. A customer sees their own. Fails with `order_not_found`.
   *
   * ```ts
   * const { quantity, total, currency } = await shop.orders.get(12);
   * ```
   */
  get(id: number, options?: CallOptions): ShopCall<Order> {
    return this.#client.call("getOrder", { path: { order_id: id } }, options);
  }

  /**
   * All orders by id, or by date with `from` or `to` (`YYYY-MM-DD`). Operators only. Fails with `not_allowed`.
   *
   * ```ts
   * for await (const order of shop.orders.list({ product_id: 1, sort: "-id" })) console.log(order.total);
   * ```
   */
  list(query: OrderQuery = {}, options?: CallOptions): Listing<Order> {
    return listOf(this.#client, "listOrders", query, options);
  }

  /**
   * The orders of one user, by id. A customer sees their own. Fails with `user_not_found`.
   *
   * ```ts
   * const newest = await shop.orders.listByUser(4, { sort: "-id", limit: 10 }).toArray({ max: 10 });
   * ```
   */
  listByUser(userId: number, query: UserOrderQuery = {}, options?: CallOptions): Listing<Order> {
    return listOf(this.#client, "listUserOrders", query, options, { user_id: userId });
  }

  /**
   * Changes quantity, date or product; the stock follows in the same transaction. Another product brings its own price,
   * another quantity keeps the old one. Resolves to the order as it is then. Fails with `order_not_found`, `product_not_found`,
   * `insufficient_stock` (`requested` and `available` units), `stock_limit` (what goes back does not fit into the stock),
   * `precondition_failed` (`current_version`).
   *
   * ```ts
   * const order = await shop.orders.get(12);
   * await shop.orders.update(order.id, { quantity: order.quantity + 1 }, { ifMatch: order.version });
   * ```
   */
  update(id: number, change: OrderChange, options?: VersionedOptions): ShopCall<Order> {
    return this.#client.call("updateOrder", { path: { order_id: id }, body: change }, options, ({ order }) => order);
  }

  /**
   * Cancels the order: its quantity goes back to the stock, once. Resolves to what it was. Fails with `order_not_found`,
   * `stock_limit` (what goes back does not fit into the stock), `precondition_failed` (`current_version`).
   *
   * ```ts
   * const { quantity } = await shop.orders.cancel(12);
   * ```
   */
  cancel(id: number, options?: VersionedOptions): ShopCall<Order> {
    return this.#client.call("cancelOrder", { path: { order_id: id } }, options, ({ order }) => order);
  }

  /**
   * Brings a cancelled order back as it was, under its id, and takes its quantity from the stock again. `ifMatch` is the version
   * that it had when it was cancelled. Operators only. Fails with `not_allowed`, `order_not_found`, `order_not_cancelled`,
   * `insufficient_stock` (`requested` and `available` units), `order_user_gone`, `order_product_gone`, `order_currency_changed`,
   * `precondition_failed` (`current_version`).
   *
   * ```ts
   * const back = await shop.orders.restore(12);
   * ```
   */
  restore(id: number, options?: VersionedOptions): ShopCall<Order> {
    return this.#client.call("restoreOrder", { path: { order_id: id } }, options, ({ order }) => order);
  }
}
