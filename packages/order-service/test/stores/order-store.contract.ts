import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectBalanced } from "../support/books.ts";
import { addProduct, placeOrder } from "../support/shop-of-test.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";
import { cancelContract } from "./order-cancel.contract.ts";
import { changeContract } from "./order-change.contract.ts";
import { placeContract } from "./order-place.contract.ts";
import { restoreContract } from "./order-restore.contract.ts";
import type { OrderSuite } from "./order-suite.ts";

/** What every adapter of the orders must do. Run once per engine. */
export function orderStoreContract(engine: TestEngine): void {
  describe(`the orders in ${engine.name}`, () => {
    let shop: TestDatabase;
    const at = {} as { -readonly [Name in keyof OrderSuite]: OrderSuite[Name] };
    beforeAll(async () => {
      shop = await engine.open();
    });
    beforeEach(async () => {
      await shop.clear();
      const { orders } = shop.stores;
      const [user_id, chai] = [await shop.addUser("newUser"), await addProduct(shop)];
      const usual = { user_id, product_id: chai.id, quantity: 2, date: "2023-11-28" };
      Object.assign(at, { shop, orders, user_id, chai, order: (parts: object = {}) => ({ ...usual, ...parts }) });
    });
    afterEach(async () => expectBalanced(await shop.books()));
    afterAll(() => shop.close());

    placeContract(at);
    changeContract(at);
    cancelContract(at);
    restoreContract(at);

    test("find hides the orders of others", async () => {
      const now = await placeOrder(at.shop, at.order());
      expect(await at.orders.find(now.id, at.user_id)).toEqual(now);
      expect(await at.orders.find(now.id, at.user_id + 1)).toBeUndefined();
      expect(await at.orders.find(999_999, undefined)).toBeUndefined();
    });
  });
}
