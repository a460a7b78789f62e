import { describe, expect, test } from "vitest";
import { failure } from "../support/failure.ts";
import { placeOrder, stockOf, target } from "../support/shop-of-test.ts";
import { writeContext } from "../support/write-context.ts";
import type { OrderSuite } from "./order-suite.ts";

const later = new Date("2026-11-24T09:31:00.000Z");

/** Cancelling, for `orderStoreContract`. */
export function cancelContract(at: OrderSuite): void {
  describe("cancel", () => {
    test("answers what it was, gives the stock back once, and the order is gone", async () => {
      const now = await placeOrder(at.shop, at.order());
      expect((await at.orders.cancel(target(now.id), writeContext())).value).toEqual(now);
      expect(await at.orders.find(now.id, undefined)).toBeUndefined();
      expect(await stockOf(at.shop, at.chai)).toBe(39);
      await expect(at.orders.cancel(target(now.id), writeContext())).rejects.toEqual(failure("order_not_found"));
      expect(await stockOf(at.shop, at.chai)).toBe(39);
      expect((await at.shop.books()).daily_sales).toEqual([]);
    });

    test("tells journal and ledger all that it takes to bring the order back", async () => {
      const { id } = await placeOrder(at.shop, at.order());
      await at.orders.change(target(id), { quantity: 3 }, writeContext({ now: later }));
      await at.orders.cancel(target(id), writeContext({ now: later }));
      expect((await at.shop.events("order", id)).at(-1)).toMatchObject({
        type: "order.cancelled",
        before: {
          user_id: at.user_id,
          product_id: at.chai.id,
          quantity: 3,
          date: "2023-11-28",
          unit_price: 1800,
          currency: "USD",
          version: 2,
          created_at: "2026-11-24T09:30:00.000Z",
        },
        after: null,
      });
      expect((await at.shop.books()).movements.at(-1)).toMatchObject({
        change: 3,
        reason: "order_cancelled",
        order_id: id,
      });
    });

    test("gives back once when it is called fifty times at once", async () => {
      const { id } = await placeOrder(at.shop, at.order());
      const all = await Promise.allSettled(
        Array.from({ length: 50 }, () => at.orders.cancel(target(id), writeContext())),
      );
      expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await stockOf(at.shop, at.chai)).toBe(39);
    });

    test("is refused when the order has moved on, and takes nothing away", async () => {
      const { id } = await placeOrder(at.shop, at.order());
      const before = await at.shop.books();
      await expect(at.orders.cancel(target(id, { expected: [2] }), writeContext())).rejects.toEqual(
        failure("precondition_failed", { current_version: 1 }),
      );
      expect(await at.shop.books()).toEqual(before);
    });

    test("finds no order of another, whatever its version", async () => {
      const { id } = await placeOrder(at.shop, at.order());
      const before = await at.shop.books();
      const theirs = target(id, { visibleTo: at.user_id + 1, expected: [7] });
      await expect(at.orders.cancel(theirs, writeContext())).rejects.toEqual(failure("order_not_found"));
      expect(await at.shop.books()).toEqual(before);
    });

    test("never frees an id for another order", async () => {
      const { id } = await placeOrder(at.shop, at.order());
      await at.orders.cancel(target(id), writeContext());
      expect((await placeOrder(at.shop, at.order())).id).toBeGreaterThan(id);
    });
  });
}
