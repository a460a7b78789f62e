import { describe, expect, test } from "vitest";
import { failure } from "../support/failure.ts";
import { addProduct, placeOrder, stockOf, target } from "../support/shop-of-test.ts";
import { writeContext } from "../support/write-context.ts";
import type { OrderSuite } from "./order-suite.ts";

const later = new Date("2026-11-24T09:31:00.000Z");

/** Changing, for `orderStoreContract`. */
export function changeContract(at: OrderSuite): void {
  describe("change", () => {
    const placed = () => placeOrder(at.shop, at.order());

    test("of the quantity moves the difference and keeps the price", async () => {
      const { id } = await placed();
      await at.shop.stores.products.update(target(at.chai.id), { unit_price: 9900 }, writeContext());
      const { value } = await at.orders.change(target(id), { quantity: 5 }, writeContext({ now: later }));
      expect(value).toMatchObject({ quantity: 5, unit_price: 1800, total: 9000, version: 2 });
      expect(value.created_at).toBe("2026-11-24T09:30:00.000Z");
      expect(value.updated_at).toBe("2026-11-24T09:31:00.000Z");
      expect(await at.orders.find(id, undefined)).toEqual(value);
      expect(await stockOf(at.shop, at.chai)).toBe(34);
      await at.orders.change(target(id), { quantity: 1 }, writeContext());
      expect(await stockOf(at.shop, at.chai)).toBe(38);
      expect((await at.shop.books()).movements.slice(-2)).toMatchObject([
        { change: -3, stock_after: 34, reason: "order_changed", order_id: id },
        { change: 4, stock_after: 38, reason: "order_changed", order_id: id },
      ]);
    });

    test("of the quantity hears how many more are needed and how many are there", async () => {
      const { id } = await placed();
      const before = await at.shop.books();
      await expect(at.orders.change(target(id), { quantity: 40 }, writeContext())).rejects.toEqual(
        failure("insufficient_stock", { product_id: at.chai.id, requested: 38, available: 37 }),
      );
      expect(await at.shop.books()).toEqual(before);
      await expect(at.orders.change(target(id), { quantity: 39 }, writeContext())).resolves.toBeDefined();
    });

    test("of the product gives all back to the one and takes all from the other, at its price", async () => {
      const tea = await addProduct(at.shop, { unit_price: 250, currency: "EUR", stock: 3 });
      const { id } = await placed();
      const { value } = await at.orders.change(target(id), { product_id: tea.id, quantity: 3 }, writeContext());
      expect(value).toMatchObject({ product_id: tea.id, quantity: 3, unit_price: 250, currency: "EUR", total: 750 });
      expect([await stockOf(at.shop, at.chai), await stockOf(at.shop, tea)]).toEqual([39, 0]);
      expect((await at.shop.events("order", id)).at(-1)).toMatchObject({
        type: "order.changed",
        before: { product_id: at.chai.id, quantity: 2, unit_price: 1800, currency: "USD", version: 1 },
        after: { product_id: tea.id, quantity: 3, unit_price: 250, currency: "EUR", version: 2 },
      });
    });

    test("of the product that fails leaves both as they are", async () => {
      const tea = await addProduct(at.shop, { stock: 1 });
      const { id } = await placed();
      const before = await at.shop.books();
      await expect(at.orders.change(target(id), { product_id: tea.id }, writeContext())).rejects.toEqual(
        failure("insufficient_stock", { product_id: tea.id, requested: 2, available: 1 }),
      );
      await expect(at.orders.change(target(id), { product_id: 999_999 }, writeContext())).rejects.toEqual(
        failure("product_not_found"),
      );
      expect(await at.shop.books()).toEqual(before);
    });

    test("of the date moves the sales to that day and no stock", async () => {
      const { id } = await placed();
      const before = (await at.shop.books()).movements;
      await at.orders.change(target(id), { date: "2024-02-29" }, writeContext());
      expect((await at.shop.books()).daily_sales).toEqual([
        { date: "2024-02-29", currency: "USD", orders: 1, units: 2, revenue: 3600 },
      ]);
      expect((await at.shop.books()).movements).toEqual(before);
      expect((await at.shop.events("order", id)).at(-1)).toMatchObject({
        before: { date: "2023-11-28", version: 1 },
        after: { date: "2024-02-29", version: 2 },
      });
    });

    test("to what it is already changes nothing, the version included", async () => {
      const now = await placed();
      await at.shop.stores.products.update(target(at.chai.id), { unit_price: 9900 }, writeContext());
      const before = await at.shop.books();
      const same = { product_id: at.chai.id, quantity: 2, date: "2023-11-28" };
      expect((await at.orders.change(target(now.id), same, writeContext({ now: later }))).value).toEqual(now);
      expect(await at.shop.books()).toEqual(before);
    });

    test("is refused when the order has moved on", async () => {
      const { id } = await placed();
      await at.orders.change(target(id), { quantity: 3 }, writeContext());
      const before = await at.shop.books();
      for (const expected of [[1], []]) {
        await expect(at.orders.change(target(id, { expected }), { quantity: 4 }, writeContext())).rejects.toEqual(
          failure("precondition_failed", { current_version: 2 }),
        );
      }
      expect(await at.shop.books()).toEqual(before);
      await at.orders.change(target(id, { expected: [1, 2] }), { quantity: 4 }, writeContext());
      expect(await stockOf(at.shop, at.chai)).toBe(35);
    });

    test("finds no order of another, nor one that is not there", async () => {
      const { id } = await placed();
      for (const one of [target(id, { visibleTo: at.user_id + 1 }), target(999_999)]) {
        await expect(at.orders.change(one, { quantity: 3 }, writeContext())).rejects.toEqual(
          failure("order_not_found"),
        );
      }
      await expect(
        at.orders.change(target(id, { visibleTo: at.user_id }), { quantity: 3 }, writeContext()),
      ).resolves.toBeDefined();
    });

    test("gives nothing back that would pass the limit of the stock", async () => {
      const { id } = await placed();
      await at.shop.stores.products.changeStock(
        at.chai.id,
        { change: 1_000_000_000 - 37, reason: "much" },
        writeContext(),
      );
      const before = await at.shop.books();
      await expect(at.orders.change(target(id), { quantity: 1 }, writeContext())).rejects.toEqual(
        failure("stock_limit", { limit: 1_000_000_000 }),
      );
      await expect(at.orders.cancel(target(id), writeContext())).rejects.toEqual(
        failure("stock_limit", { limit: 1_000_000_000 }),
      );
      expect(await at.shop.books()).toEqual(before);
    });
  });
}
