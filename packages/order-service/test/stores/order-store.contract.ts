import type { Product } from "@shop/openapi";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OrderStore } from "../../src/stores/order-store.ts";
import { expectBalanced } from "../support/books.ts";
import { failure } from "../support/failure.ts";
import { addProduct, placeOrder, stockOf, target } from "../support/shop-of-test.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";
import { withKey, writeContext } from "../support/write-context.ts";

const later = new Date("2026-11-24T09:31:00.000Z");

/** What every adapter of the orders must do. Run once per engine. */
export function orderStoreContract(engine: TestEngine): void {
  describe(`the orders in ${engine.name}`, () => {
    let shop: TestDatabase;
    let orders: OrderStore;
    let user_id: number;
    let chai: Product;
    beforeAll(async () => {
      shop = await engine.open();
      orders = shop.stores.orders;
    });
    beforeEach(async () => {
      shop.clear();
      user_id = shop.addUser("newUser");
      chai = await addProduct(shop);
    });
    afterEach(() => expectBalanced(shop.books()));
    afterAll(() => shop.close());

    const order = (parts: object = {}) => ({ user_id, product_id: chai.id, quantity: 2, date: "2023-11-28", ...parts });

    describe("place", () => {
      test("answers the order at the price of the moment, and takes the stock", async () => {
        const { value } = await orders.place(order(), undefined, writeContext());
        expect(value).toEqual({
          id: expect.any(Number),
          user_id,
          product_id: chai.id,
          quantity: 2,
          date: "2023-11-28",
          unit_price: 1800,
          currency: "USD",
          total: 3600,
          version: 1,
          created_at: "2026-11-24T09:30:00.000Z",
          updated_at: "2026-11-24T09:30:00.000Z",
        });
        expect(await orders.find(value.id, undefined)).toEqual(value);
        expect(await stockOf(shop, chai)).toBe(37);
      });

      test("tells journal and ledger", async () => {
        const { value } = await orders.place(order(), undefined, writeContext({ actor: { kind: "session", id: 4 } }));
        expect(shop.events("order", value.id)).toEqual([
          {
            id: expect.any(Number),
            type: "order.placed",
            actor_kind: "session",
            actor_id: 4,
            request_id: "request-of-a-test",
            at: "2026-11-24T09:30:00.000Z",
            before: null,
            after: {
              user_id,
              product_id: chai.id,
              quantity: 2,
              date: "2023-11-28",
              unit_price: 1800,
              currency: "USD",
            },
          },
        ]);
        expect(shop.books().movements.at(-1)).toMatchObject({
          at: "2026-11-24T09:30:00.000Z",
          product_id: chai.id,
          change: -2,
          stock_after: 37,
          reason: "order_placed",
          note: null,
          order_id: value.id,
          event_id: shop.events("order", value.id)[0]?.id,
        });
      });

      test("sells the last unit and not one more", async () => {
        await orders.place(order({ quantity: 39 }), undefined, writeContext());
        const refused = orders.place(order({ quantity: 1 }), undefined, writeContext());
        await expect(refused).rejects.toEqual(
          failure("insufficient_stock", { product_id: chai.id, requested: 1, available: 0 }),
        );
        expect(await stockOf(shop, chai)).toBe(0);
      });

      test("refuses more than there is, and changes nothing", async () => {
        const before = shop.books();
        const refused = orders.place(order({ quantity: 40 }), undefined, writeContext());
        await expect(refused).rejects.toEqual(
          failure("insufficient_stock", { product_id: chai.id, requested: 40, available: 39 }),
        );
        expect(shop.books()).toEqual(before);
      });

      test("refuses a user who is not there, whatever else is wrong, and changes nothing", async () => {
        const before = shop.books();
        for (const parts of [{}, { product_id: 999_999 }, { quantity: 40 }]) {
          const refused = orders.place(order({ user_id: 999_999, ...parts }), undefined, writeContext());
          await expect(refused).rejects.toEqual(failure("user_not_found"));
        }
        expect(shop.books()).toEqual(before);
      });

      test("answers about another user as about one who is not there", async () => {
        const other = shop.addUser("other");
        for (const parts of [{}, { product_id: 999_999 }, { quantity: 40 }]) {
          const refused = orders.place(order({ user_id: other, ...parts }), user_id, writeContext());
          await expect(refused).rejects.toEqual(failure("user_not_found"));
        }
        await expect(orders.place(order(), user_id, writeContext())).resolves.toMatchObject({ value: { user_id } });
      });

      test("refuses a product that is not there", async () => {
        const refused = orders.place(order({ product_id: 999_999 }), undefined, writeContext());
        await expect(refused).rejects.toEqual(failure("product_not_found"));
      });

      test("is done once for one key, also when it is called fifty times at once", async () => {
        const all = await Promise.all(
          Array.from({ length: 50 }, () => orders.place(order(), undefined, withKey("the same"))),
        );
        expect(new Set(all.map(({ value }) => JSON.stringify(value))).size).toBe(1);
        expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
        expect(shop.books().orders).toHaveLength(1);
        expect(await stockOf(shop, chai)).toBe(37);
      });

      test("keeps no refusal: the same key succeeds when the stock has come", async () => {
        const fifty = order({ quantity: 50 });
        await expect(orders.place(fifty, undefined, withKey("a key"))).rejects.toEqual(failure("insufficient_stock"));
        await shop.stores.products.changeStock(chai.id, { change: 11, reason: "delivery" }, writeContext());
        await expect(orders.place(fifty, undefined, withKey("a key"))).resolves.toMatchObject({ replayed: false });
        await expect(orders.place(fifty, undefined, withKey("a key"))).resolves.toMatchObject({ replayed: true });
        expect(await stockOf(shop, chai)).toBe(0);
      });
    });

    describe("change", () => {
      const placed = () => placeOrder(shop, order());

      test("of the quantity moves the difference and keeps the price", async () => {
        const { id } = await placed();
        await shop.stores.products.update(target(chai.id), { unit_price: 9900 }, writeContext());
        const { value } = await orders.change(target(id), { quantity: 5 }, writeContext({ now: later }));
        expect(value).toMatchObject({ quantity: 5, unit_price: 1800, total: 9000, version: 2 });
        expect(value.created_at).toBe("2026-11-24T09:30:00.000Z");
        expect(value.updated_at).toBe("2026-11-24T09:31:00.000Z");
        expect(await orders.find(id, undefined)).toEqual(value);
        expect(await stockOf(shop, chai)).toBe(34);
        await orders.change(target(id), { quantity: 1 }, writeContext());
        expect(await stockOf(shop, chai)).toBe(38);
        expect(shop.books().movements.slice(-2)).toMatchObject([
          { change: -3, stock_after: 34, reason: "order_changed", order_id: id },
          { change: 4, stock_after: 38, reason: "order_changed", order_id: id },
        ]);
      });

      test("of the quantity hears how many more are needed and how many are there", async () => {
        const { id } = await placed();
        const before = shop.books();
        await expect(orders.change(target(id), { quantity: 40 }, writeContext())).rejects.toEqual(
          failure("insufficient_stock", { product_id: chai.id, requested: 38, available: 37 }),
        );
        expect(shop.books()).toEqual(before);
        await expect(orders.change(target(id), { quantity: 39 }, writeContext())).resolves.toBeDefined();
      });

      test("of the product gives all back to the one and takes all from the other, at its price", async () => {
        const tea = await addProduct(shop, { unit_price: 250, currency: "EUR", stock: 3 });
        const { id } = await placed();
        const { value } = await orders.change(target(id), { product_id: tea.id, quantity: 3 }, writeContext());
        expect(value).toMatchObject({ product_id: tea.id, quantity: 3, unit_price: 250, currency: "EUR", total: 750 });
        expect([await stockOf(shop, chai), await stockOf(shop, tea)]).toEqual([39, 0]);
        expect(shop.events("order", id).at(-1)).toMatchObject({
          type: "order.changed",
          before: { product_id: chai.id, quantity: 2, unit_price: 1800, currency: "USD", version: 1 },
          after: { product_id: tea.id, quantity: 3, unit_price: 250, currency: "EUR", version: 2 },
        });
      });

      test("of the product that fails leaves both as they are", async () => {
        const tea = await addProduct(shop, { stock: 1 });
        const { id } = await placed();
        const before = shop.books();
        await expect(orders.change(target(id), { product_id: tea.id }, writeContext())).rejects.toEqual(
          failure("insufficient_stock", { product_id: tea.id, requested: 2, available: 1 }),
        );
        await expect(orders.change(target(id), { product_id: 999_999 }, writeContext())).rejects.toEqual(
          failure("product_not_found"),
        );
        expect(shop.books()).toEqual(before);
      });

      test("of the date moves the sales to that day and no stock", async () => {
        const { id } = await placed();
        const before = shop.books().movements;
        await orders.change(target(id), { date: "2024-02-29" }, writeContext());
        expect(shop.books().daily_sales).toEqual([
          { date: "2024-02-29", currency: "USD", orders: 1, units: 2, revenue: 3600 },
        ]);
        expect(shop.books().movements).toEqual(before);
        expect(shop.events("order", id).at(-1)).toMatchObject({
          before: { date: "2023-11-28", version: 1 },
          after: { date: "2024-02-29", version: 2 },
        });
      });

      test("to what it is already changes nothing, the version included", async () => {
        const now = await placed();
        await shop.stores.products.update(target(chai.id), { unit_price: 9900 }, writeContext());
        const before = shop.books();
        const same = { product_id: chai.id, quantity: 2, date: "2023-11-28" };
        expect((await orders.change(target(now.id), same, writeContext({ now: later }))).value).toEqual(now);
        expect(shop.books()).toEqual(before);
      });

      test("is refused when the order has moved on", async () => {
        const { id } = await placed();
        await orders.change(target(id), { quantity: 3 }, writeContext());
        const before = shop.books();
        for (const expected of [[1], []]) {
          await expect(orders.change(target(id, { expected }), { quantity: 4 }, writeContext())).rejects.toEqual(
            failure("precondition_failed", { current_version: 2 }),
          );
        }
        expect(shop.books()).toEqual(before);
        await orders.change(target(id, { expected: [1, 2] }), { quantity: 4 }, writeContext());
        expect(await stockOf(shop, chai)).toBe(35);
      });

      test("finds no order of another, nor one that is not there", async () => {
        const { id } = await placed();
        for (const one of [target(id, { visibleTo: user_id + 1 }), target(999_999)]) {
          await expect(orders.change(one, { quantity: 3 }, writeContext())).rejects.toEqual(failure("order_not_found"));
        }
        await expect(
          orders.change(target(id, { visibleTo: user_id }), { quantity: 3 }, writeContext()),
        ).resolves.toBeDefined();
      });

      test("gives nothing back that would pass the limit of the stock", async () => {
        const { id } = await placed();
        await shop.stores.products.changeStock(chai.id, { change: 1_000_000_000 - 37, reason: "much" }, writeContext());
        const before = shop.books();
        await expect(orders.change(target(id), { quantity: 1 }, writeContext())).rejects.toEqual(
          failure("stock_limit", { limit: 1_000_000_000 }),
        );
        await expect(orders.cancel(target(id), writeContext())).rejects.toEqual(
          failure("stock_limit", { limit: 1_000_000_000 }),
        );
        expect(shop.books()).toEqual(before);
      });
    });

    describe("cancel", () => {
      test("answers what it was, gives the stock back once, and the order is gone", async () => {
        const now = await placeOrder(shop, order());
        expect((await orders.cancel(target(now.id), writeContext())).value).toEqual(now);
        expect(await orders.find(now.id, undefined)).toBeUndefined();
        expect(await stockOf(shop, chai)).toBe(39);
        await expect(orders.cancel(target(now.id), writeContext())).rejects.toEqual(failure("order_not_found"));
        expect(await stockOf(shop, chai)).toBe(39);
        expect(shop.books().daily_sales).toEqual([]);
      });

      test("tells journal and ledger all that it takes to bring the order back", async () => {
        const { id } = await placeOrder(shop, order());
        await orders.change(target(id), { quantity: 3 }, writeContext({ now: later }));
        await orders.cancel(target(id), writeContext({ now: later }));
        expect(shop.events("order", id).at(-1)).toMatchObject({
          type: "order.cancelled",
          before: {
            user_id,
            product_id: chai.id,
            quantity: 3,
            date: "2023-11-28",
            unit_price: 1800,
            currency: "USD",
            version: 2,
            created_at: "2026-11-24T09:30:00.000Z",
          },
          after: null,
        });
        expect(shop.books().movements.at(-1)).toMatchObject({ change: 3, reason: "order_cancelled", order_id: id });
      });

      test("gives back once when it is called fifty times at once", async () => {
        const { id } = await placeOrder(shop, order());
        const all = await Promise.allSettled(
          Array.from({ length: 50 }, () => orders.cancel(target(id), writeContext())),
        );
        expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect(await stockOf(shop, chai)).toBe(39);
      });

      test("is refused when the order has moved on, and takes nothing away", async () => {
        const { id } = await placeOrder(shop, order());
        const before = shop.books();
        await expect(orders.cancel(target(id, { expected: [2] }), writeContext())).rejects.toEqual(
          failure("precondition_failed", { current_version: 1 }),
        );
        expect(shop.books()).toEqual(before);
      });

      test("finds no order of another, whatever its version", async () => {
        const { id } = await placeOrder(shop, order());
        const before = shop.books();
        const theirs = target(id, { visibleTo: user_id + 1, expected: [7] });
        await expect(orders.cancel(theirs, writeContext())).rejects.toEqual(failure("order_not_found"));
        expect(shop.books()).toEqual(before);
      });

      test("never frees an id for another order", async () => {
        const { id } = await placeOrder(shop, order());
        await orders.cancel(target(id), writeContext());
        expect((await placeOrder(shop, order())).id).toBeGreaterThan(id);
      });
    });

    test("find hides the orders of others", async () => {
      const now = await placeOrder(shop, order());
      expect(await orders.find(now.id, user_id)).toEqual(now);
      expect(await orders.find(now.id, user_id + 1)).toBeUndefined();
      expect(await orders.find(999_999, undefined)).toBeUndefined();
    });
  });
}
