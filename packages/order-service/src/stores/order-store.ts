import type { WriteContext, Written } from "@shop/database";
import type { NewOrder, Order, OrderPrice } from "@shop/openapi";
import type { RequestedOrderChange } from "../domain/order-change.ts";
import type { IdPosition, Page, PageOf } from "./page-of.ts";

/** A caller who may act for one user only sees no other: `undefined` sees all. */
export type VisibleTo = number | undefined;

/** Which order is meant. */
export interface OrderTarget {
  readonly id: number;
  readonly visibleTo: VisibleTo;
  /** The versions that an If-Match allows; `undefined` allows any. */
  readonly expected: readonly number[] | undefined;
}

/** Which cancelled order is meant. `expected`: the versions that it may have had when it was cancelled. */
export type RestoreTarget = Omit<OrderTarget, "visibleTo">;

export interface OrderFilter {
  readonly user_id: number | undefined;
  readonly product_id: number | undefined;
}

/** An order to place. One of the past brings the price that it was placed at. */
export type OrderToPlace = Required<NewOrder> & { readonly price?: OrderPrice | undefined };

/** Days, both included. */
export interface DatedOrderFilter extends OrderFilter {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface DatePosition extends IdPosition {
  readonly date: string;
}

/**
 * Orders, each change with what goes with it or not at all: the stock and its ledger, the journal, the figures of the
 * shop, the kept reply of its Idempotency-Key.
 */
export interface OrderStore {
  /**
   * Takes the quantity from the stock and adds the order, at the product's price unless it brings one. Rejects with `UserNotFound` (also for a
   * user whom the caller may not act for), `ProductNotFound` or `InsufficientStock`.
   */
  place(order: OrderToPlace, visibleTo: VisibleTo, context: WriteContext): Promise<Written<Order>>;
  /**
   * Changes what differs, and moves the stock by the difference. Another product brings its own price, another quantity
   * keeps the old one. Rejects with `OrderNotFound`, `PreconditionFailed`, `ProductNotFound`, `InsufficientStock` or
   * `StockLimit`.
   */
  change(target: OrderTarget, change: RequestedOrderChange, context: WriteContext): Promise<Written<Order>>;
  /**
   * Removes the order and gives its quantity back. Resolves to what it was. Rejects with `OrderNotFound` (also the second
   * time), `PreconditionFailed` or `StockLimit`.
   */
  cancel(target: OrderTarget, context: WriteContext): Promise<Written<Order>>;
  /**
   * Brings a cancelled order back as it was, with the next version, and takes its quantity again. Rejects with `OrderNotFound`
   * when there never was one, `OrderNotCancelled`, `PreconditionFailed`, `OrderUserGone`, `OrderProductGone`,
   * `OrderCurrencyChanged` or `InsufficientStock`.
   */
  restore(target: RestoreTarget, context: WriteContext): Promise<Written<Order>>;
  find(id: number, visibleTo: VisibleTo): Promise<Order | undefined>;
  /** In the order of the ids. The cost does not depend on how many orders there are. */
  list(filter: OrderFilter, page: PageOf<IdPosition>): Promise<Page<Order, IdPosition>>;
  /** In the order of the days, then of the ids. The cost does not depend on how many orders there are. */
  listByDate(filter: DatedOrderFilter, page: PageOf<DatePosition>): Promise<Page<Order, DatePosition>>;
  /** One user's orders in the order of the ids; `undefined` when there is no such user for this caller. */
  listOfUser(
    userId: number,
    visibleTo: VisibleTo,
    page: PageOf<IdPosition>,
  ): Promise<Page<Order, IdPosition> | undefined>;
}
