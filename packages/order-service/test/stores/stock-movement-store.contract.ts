import type { StockMovement } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StockMovementFilter } from "../../src/stores/stock-movement-store.ts";
import { addProduct, placeOrder, target } from "../support/shop-of-test.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";
import { writeContext } from "../support/write-context.ts";

/** What every adapter of the ledger must find, and in which order. Run once per engine. */
export function stockMovementStoreContract(engine: TestEngine): void {
  describe(`the ledger in ${engine.name}`, () => {
    let shop: TestDatabase;
    let all: readonly StockMovement[];
    let products: [number, number];
    let order_id: number;
    beforeAll(async () => {
      shop = await engine.open();
      const user_id = await shop.addUser("newUser");
      products = [(await addProduct(shop)).id, (await addProduct(shop)).id];
      const order = await placeOrder(shop, { user_id, product_id: products[0] });
      order_id = order.id;
      await placeOrder(shop, { user_id, product_id: products[1] });
      const { change, cancel } = shop.stores.orders;
      await change(target(order.id), { quantity: 3 }, writeContext());
      await change(target(order.id), { product_id: products[1] }, writeContext());
      await shop.stores.products.changeStock(products[0], { change: 5, reason: "delivery" }, writeContext());
      await cancel(target(order.id), writeContext());
      all = (await shop.books()).movements;
    });
    afterAll(() => shop.close());

    async function walk(filter: StockMovementFilter, descending: boolean, limit: number): Promise<StockMovement[]> {
      const found: StockMovement[] = [];
      let after: { id: number } | undefined;
      do {
        const page = await shop.stores.stockMovements.list(filter, { after, descending, limit });
        found.push(...page.items);
        after = page.next;
      } while (after !== undefined);
      return found;
    }

    test("has what it takes to test it", () => {
      expect(all.map(({ reason }) => reason)).toEqual([
        ...["initial", "initial", "order_placed", "order_placed", "order_changed"],
        ...["order_changed", "order_changed", "restock", "order_cancelled"],
      ]);
    });

    test.each([
      ["all", () => ({})],
      ["those of a product", () => ({ product_id: products[1] })],
      ["those of an order that is gone", () => ({ order_id })],
      ["those of an order with one product", () => ({ order_id, product_id: products[1] })],
      ["none of an unknown product", () => ({ product_id: 999_999 })],
      ["none of an order with a product it never had", () => ({ order_id, product_id: 999_999 })],
    ])("finds %s, oldest or newest first, in pages", async (_what, parts) => {
      const filter: StockMovementFilter = { product_id: undefined, order_id: undefined, ...parts() };
      const expected = all.filter(
        (movement) =>
          (filter.product_id === undefined || movement.product_id === filter.product_id) &&
          (filter.order_id === undefined || movement.order_id === filter.order_id),
      );
      for (const limit of [1, 2, 100]) {
        expect(await walk(filter, false, limit)).toEqual(expected);
        expect(await walk(filter, true, limit)).toEqual(expected.toReversed());
      }
    });
  });
}
