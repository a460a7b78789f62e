import { describe, expect, test } from "vitest";
import { failure } from "../support/failure.ts";
import { addProduct, placeOrder, stockOf, target } from "../support/shop-of-test.ts";
import { writeContext } from "../support/write-context.ts";
import type { OrderSuite } from "./order-suite.ts";

const later = new Date("2026-11-24T09:31:00.000Z");

/** Bringing a cancelled order back, for `orderStoreContract`. */
export function restoreContract(at: OrderSuite): void {
  describe("restore", () => {
    const cancelled = async (parts?: object) => {
      const order = await placeOrder(at.shop, at.order(parts));
      return (await at.orders.cancel(target(order.id), writeContext())).value;
    };
    const restore = (id: number, expected?: readonly number[]) =>
      at.orders.restore(target(id, expected && { expected }), writeContext({ now: later }));
    const refusedUnchanged = async (id: number, problem: ReturnType<typeof failure>, expected?: readonly number[]) => {
      const before = await at.shop.books();
      await expect(restore(id, expected)).rejects.toEqual(problem);
      expect(await at.shop.books()).toEqual(before);
    };

    test("brings all of it back under its id, with the next version, and takes the stock again", async () => {
      const was = await cancelled();
      const { value: back } = await restore(was.id);
      expect(back).toEqual({ ...was, version: 2, updated_at: later.toISOString() });
      expect(await at.orders.find(was.id, at.user_id)).toEqual(back);
      expect(await stockOf(at.shop, at.chai)).toBe(37);
    });

    test("keeps its price, whatever the product costs by now", async () => {
      const was = await cancelled();
      await at.shop.stores.products.update(target(at.chai.id), { unit_price: 1 }, writeContext());
      expect((await restore(was.id)).value).toMatchObject({ unit_price: 1800, total: 3600 });
    });

    test("tells journal and ledger, by words of its own", async () => {
      const { id } = await cancelled();
      await restore(id);
      expect((await at.shop.events("order", id)).at(-1)).toMatchObject({
        type: "order.restored",
        before: null,
        after: { user_id: at.user_id, product_id: at.chai.id, quantity: 2, date: "2023-11-28", version: 2 },
      });
      expect((await at.shop.books()).movements.at(-1)).toMatchObject({
        change: -2,
        reason: "order_restored",
        order_id: id,
      });
    });

    test("may be cancelled and restored again and again, and no version comes twice", async () => {
      const { id } = await cancelled();
      const seen = [1];
      for (let n = 0; n < 3; n += 1) {
        seen.push((await restore(id)).value.version);
        await at.orders.cancel(target(id), writeContext());
      }
      expect(seen).toEqual([1, 2, 3, 4]);
      await restore(id);
      await at.orders.change(target(id), { quantity: 5 }, writeContext());
      expect((await at.orders.find(id, undefined))?.version).toBe(6);
    });

    test("takes the stock once when it is called fifty times at once", async () => {
      const { id } = await cancelled();
      const all = await Promise.allSettled(Array.from({ length: 50 }, () => restore(id)));
      expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await stockOf(at.shop, at.chai)).toBe(37);
    });

    test("is refused when the stock is gone by now", async () => {
      const { id } = await cancelled();
      await placeOrder(at.shop, at.order({ quantity: 38 }));
      await refusedUnchanged(id, failure("insufficient_stock", { product_id: at.chai.id, requested: 2, available: 1 }));
    });

    test("is refused for an order that is there, and for one that never was", async () => {
      const { id } = await placeOrder(at.shop, at.order());
      await refusedUnchanged(id, failure("order_not_cancelled"));
      await refusedUnchanged(999_999, failure("order_not_found"));
    });

    test("is refused when it was cancelled in another version than the one that is meant", async () => {
      const { id } = await cancelled();
      await refusedUnchanged(id, failure("precondition_failed", { current_version: 1 }), [2]);
      expect((await restore(id, [1])).value.version).toBe(2);
    });

    test("is refused when its product is gone, or has another currency", async () => {
      const tea = await addProduct(at.shop, { stock: 5 });
      const { id } = await cancelled({ product_id: tea.id });
      await at.shop.stores.products.update(target(tea.id), { currency: "EUR" }, writeContext());
      const currencies = { product_id: tea.id, currency: "USD", current_currency: "EUR" };
      await refusedUnchanged(id, failure("order_currency_changed", currencies));
      await at.shop.stores.products.remove(target(tea.id), writeContext());
      await refusedUnchanged(id, failure("order_product_gone", { product_id: tea.id }));
    });

    test("is refused when its user is gone", async () => {
      const user_id = await at.shop.addUser("leaving");
      const { id } = await cancelled({ user_id });
      await at.shop.removeUser(user_id);
      await refusedUnchanged(id, failure("order_user_gone", { user_id }));
    });
  });
}
