import type { Written } from "@shop/database";
import type { Order } from "@shop/openapi";
import type { OrderStore } from "../stores/order-store.ts";
import type { SalesCount } from "./sales-count.ts";

/** The same orders, counted after their commit, whichever operation they come by. */
export function countedOrders(orders: OrderStore, count: SalesCount): OrderStore {
  const counted = async (writing: Promise<Written<Order>>, add: (order: Order) => void): Promise<Written<Order>> => {
    try {
      const written = await writing;
      if (!written.replayed) add(written.value);
      return written;
    } catch (error) {
      count.refuse(error);
      throw error;
    }
  };
  return {
    ...orders,
    place: (order, visibleTo, context) =>
      counted(orders.place(order, visibleTo, context), ({ quantity }) => {
        count.placed += 1;
        count.unitsSold += quantity;
      }),
    change: (target, change, context) =>
      counted(orders.change(target, change, context), () => {
        count.changed += 1;
      }),
    cancel: (target, context) =>
      counted(orders.cancel(target, context), ({ quantity }) => {
        count.cancelled += 1;
        count.unitsReturned += quantity;
      }),
    restore: (target, context) =>
      counted(orders.restore(target, context), ({ quantity }) => {
        count.restored += 1;
        count.unitsSold += quantity;
      }),
  };
}
