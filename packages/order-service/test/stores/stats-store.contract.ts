import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addProduct, placeOrder, target } from "../support/shop-of-test.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";
import { writeContext } from "../support/write-context.ts";

/** What every adapter of the figures must answer. That they agree with the tables, the other suites see to. */
export function statsStoreContract(engine: TestEngine): void {
  describe(`the figures in ${engine.name}`, () => {
    let shop: TestDatabase;
    beforeAll(async () => {
      shop = await engine.open();
    });
    beforeEach(() => shop.clear());
    afterAll(() => shop.close());

    const read = (from?: string, to?: string, limit = 100) => shop.stores.stats.read({ from, to, limit });

    test("of an empty shop are nothing", async () => {
      expect(await read()).toEqual({ users: 0, products: 0, orders: 0, units_in_stock: 0, revenue: [], days: [] });
    });

    test("count products, orders and units, and sum the sales by currency and by day", async () => {
      const user_id = await shop.addUser("newUser");
      const chai = await addProduct(shop);
      const tea = await addProduct(shop, { unit_price: 250, currency: "EUR", stock: 10 });
      const on = (product_id: number, quantity: number, date: string) =>
        placeOrder(shop, { user_id, product_id, quantity, date });
      await on(chai.id, 2, "2023-11-27");
      await on(chai.id, 3, "2023-11-28");
      await on(tea.id, 4, "2023-11-28");
      await on(tea.id, 1, "2023-11-28");
      const gone = await on(chai.id, 1, "2024-02-29");
      await shop.stores.orders.cancel(target(gone.id), writeContext());
      expect(await read("2023-11-28", "2024-12-31")).toEqual({
        users: 0,
        products: 2,
        orders: 4,
        units_in_stock: 39 - 5 + 10 - 5,
        revenue: [
          { currency: "EUR", orders: 2, units: 5, revenue: 1250 },
          { currency: "USD", orders: 2, units: 5, revenue: 9000 },
        ],
        days: [
          { date: "2023-11-28", currency: "EUR", orders: 2, units: 5, revenue: 1250 },
          { date: "2023-11-28", currency: "USD", orders: 1, units: 3, revenue: 5400 },
        ],
      });
      expect((await read()).days).toHaveLength(3);
      expect((await read(undefined, "2023-11-27")).days).toHaveLength(1);
      expect((await read("2023-11-28", undefined)).days).toHaveLength(2);
      expect((await read("2023-11-29", "2023-11-27")).days).toEqual([]);
      expect((await read(undefined, undefined, 2)).days).toHaveLength(2);
    });

    test("forget a currency and a day that have no orders any more", async () => {
      const user_id = await shop.addUser("newUser");
      const { id: product_id } = await addProduct(shop);
      const { id } = await placeOrder(shop, { user_id, product_id });
      await shop.stores.orders.cancel(target(id), writeContext());
      expect(await read()).toMatchObject({ orders: 0, units_in_stock: 39, revenue: [], days: [] });
    });

    test("stop at the highest amount of the contract instead of leaving it", async () => {
      const user_id = await shop.addUser("newUser");
      const dear = await addProduct(shop, { unit_price: 1_000_000_000, stock: 1_000_000_000 });
      for (let n = 0; n < 10; n += 1) await placeOrder(shop, { user_id, product_id: dear.id, quantity: 1_000_000 });
      const { revenue, days } = await read();
      expect([revenue[0]?.revenue, days[0]?.revenue]).toEqual([Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]);
    });
  });
}
