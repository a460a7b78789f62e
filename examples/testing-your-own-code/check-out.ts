import { setTimeout as pause } from "node:timers/promises";
import { isShopError, type NewOrder, type Order, type Shop, type ShopErrorOf } from "@shop/sdk";

export type CheckedOut = { readonly order: Order } | { readonly onlyLeft: number };

/** Places the order, once, and is patient with a shop that is busy or away: `tries` times what the SDK tries by itself. */
export async function checkOut(shop: Shop, order: NewOrder, { tries = 5, pauseMs = 2_000 } = {}): Promise<CheckedOut> {
  // One key for all tries: whatever becomes of them, there is one order.
  const idempotencyKey = crypto.randomUUID();
  for (let left = tries - 1; ; left -= 1) {
    try {
      return { order: await shop.orders.place(order, { idempotencyKey }) };
    } catch (error) {
      if (!isShopError(error, "placeOrder")) throw error;
      if (error.code === "insufficient_stock") return { onlyLeft: error.available };
      if (left === 0 || !mayPass(error)) throw error;
      await pause(error.retryAt === undefined ? pauseMs : Math.max(0, error.retryAt.getTime() - Date.now()));
    }
  }
}

/** Whether the same call may go well later: nobody said no to the order itself. */
function mayPass(error: ShopErrorOf<"placeOrder">): boolean {
  return error.certainty !== "rejected" || error.status === 503;
}
