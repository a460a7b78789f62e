import { describe, expect, test } from "vitest";
import { failure } from "../support/failure.ts";
import { addProduct, stockOf } from "../support/shop-of-test.ts";
import { withKey, writeContext } from "../support/write-context.ts";
import type { OrderSuite } from "./order-suite.ts";

/** Placing, for `orderStoreContract`. */
export function placeContract(at: OrderSuite): void {
  describe("place", () => {
    test("answers the order at the price of the moment, and takes the stock", async () => {
      const { value } = await at.orders.place(at.order(), undefined, writeContext());
      expect(value).toEqual({
        id: expect.any(Number),
        user_id: at.user_id,
        product_id: at.chai.id,
        quantity: 2,
        date: "2023-11-28",
        unit_price: 1800,
        currency: "USD",
        total: 3600,
        version: 1,
        created_at: "2026-11-24T09:30:00.000Z",
        updated_at: "2026-11-24T09:30:00.000Z",
      });
      expect(await at.orders.find(value.id, undefined)).toEqual(value);
      expect(await stockOf(at.shop, at.chai)).toBe(37);
    });

    test("tells journal and ledger", async () => {
      const { value } = await at.orders.place(
        at.order(),
        undefined,
        writeContext({ actor: { kind: "session", id: 4 } }),
      );
      expect(await at.shop.events("order", value.id)).toEqual([
        {
          id: expect.any(Number),
          type: "order.placed",
          actor_kind: "session",
          actor_id: 4,
          request_id: "request-of-a-test",
          at: "2026-11-24T09:30:00.000Z",
          before: null,
          after: {
            user_id: at.user_id,
            product_id: at.chai.id,
            quantity: 2,
            date: "2023-11-28",
            unit_price: 1800,
            currency: "USD",
          },
        },
      ]);
      expect((await at.shop.books()).movements.at(-1)).toMatchObject({
        at: "2026-11-24T09:30:00.000Z",
        product_id: at.chai.id,
        change: -2,
        stock_after: 37,
        reason: "order_placed",
        note: null,
        order_id: value.id,
        event_id: (await at.shop.events("order", value.id))[0]?.id,
      });
    });

    test("sells the last unit and not one more", async () => {
      await at.orders.place(at.order({ quantity: 39 }), undefined, writeContext());
      const refused = at.orders.place(at.order({ quantity: 1 }), undefined, writeContext());
      await expect(refused).rejects.toEqual(
        failure("insufficient_stock", { product_id: at.chai.id, requested: 1, available: 0 }),
      );
      expect(await stockOf(at.shop, at.chai)).toBe(0);
    });

    test("refuses more than there is, and changes nothing", async () => {
      const before = await at.shop.books();
      const refused = at.orders.place(at.order({ quantity: 40 }), undefined, writeContext());
      await expect(refused).rejects.toEqual(
        failure("insufficient_stock", { product_id: at.chai.id, requested: 40, available: 39 }),
      );
      expect(await at.shop.books()).toEqual(before);
    });

    test("refuses a user who is not there, whatever else is wrong, and changes nothing", async () => {
      const before = await at.shop.books();
      for (const parts of [{}, { product_id: 999_999 }, { quantity: 40 }]) {
        const refused = at.orders.place(at.order({ user_id: 999_999, ...parts }), undefined, writeContext());
        await expect(refused).rejects.toEqual(failure("user_not_found"));
      }
      expect(await at.shop.books()).toEqual(before);
    });

    test("answers about another user as about one who is not there", async () => {
      const other = await at.shop.addUser("other");
      for (const parts of [{}, { product_id: 999_999 }, { quantity: 40 }]) {
        const refused = at.orders.place(at.order({ user_id: other, ...parts }), at.user_id, writeContext());
        await expect(refused).rejects.toEqual(failure("user_not_found"));
      }
      await expect(at.orders.place(at.order(), at.user_id, writeContext())).resolves.toMatchObject({
        value: { user_id: at.user_id },
      });
    });

    test("refuses a product that is not there", async () => {
      const refused = at.orders.place(at.order({ product_id: 999_999 }), undefined, writeContext());
      await expect(refused).rejects.toEqual(failure("product_not_found"));
    });

    test("gives the stock to those who came first, however many come at once", async () => {
      for (let round = 0; round < 5; round += 1) {
        const { id: product_id } = await addProduct(at.shop, { stock: 100 });
        const all = await Promise.allSettled(
          Array.from({ length: 250 }, () =>
            at.orders.place(at.order({ product_id, quantity: 1 }), undefined, writeContext()),
          ),
        );
        const placed = all.map(({ status }) => status === "fulfilled");
        expect(placed).toEqual(all.map((_, n) => n < 100));
      }
    });

    test("is done once for one key, also when it is called fifty times at once", async () => {
      const all = await Promise.all(
        Array.from({ length: 50 }, () => at.orders.place(at.order(), undefined, withKey("the same"))),
      );
      expect(new Set(all.map(({ value }) => JSON.stringify(value))).size).toBe(1);
      expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect((await at.shop.books()).orders).toHaveLength(1);
      expect(await stockOf(at.shop, at.chai)).toBe(37);
    });

    test("keeps no refusal: the same key succeeds when the stock has come", async () => {
      const fifty = at.order({ quantity: 50 });
      await expect(at.orders.place(fifty, undefined, withKey("a key"))).rejects.toEqual(failure("insufficient_stock"));
      await at.shop.stores.products.changeStock(at.chai.id, { change: 11, reason: "delivery" }, writeContext());
      await expect(at.orders.place(fifty, undefined, withKey("a key"))).resolves.toMatchObject({ replayed: false });
      await expect(at.orders.place(fifty, undefined, withKey("a key"))).resolves.toMatchObject({ replayed: true });
      expect(await stockOf(at.shop, at.chai)).toBe(0);
    });
  });
}
