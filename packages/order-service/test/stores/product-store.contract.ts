import type { Product, StockChange } from "@shop/openapi";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ProductStore } from "../../src/stores/product-store.ts";
import { expectBalanced } from "../support/books.ts";
import { failure } from "../support/failure.ts";
import { placeOrder, stockOf, target } from "../support/shop-of-test.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";
import { withKey, writeContext } from "../support/write-context.ts";

const later = new Date("2026-11-24T09:31:00.000Z");
const chai = { sku: "NW-001", name: "Chai", unit_price: 1800, currency: "USD", stock: 39 };

/** What every adapter of the products must do. Run once per engine. */
export function productStoreContract(engine: TestEngine): void {
  describe(`the products in ${engine.name}`, () => {
    let shop: TestDatabase;
    let products: ProductStore;
    beforeAll(async () => {
      shop = await engine.open();
      products = shop.stores.products;
    });
    beforeEach(() => shop.clear());
    afterEach(async () => expectBalanced(await shop.books()));
    afterAll(() => shop.close());

    const add = async (parts: Partial<typeof chai> = {}, context = writeContext()): Promise<Product> =>
      (await products.add({ ...chai, ...parts }, context)).value;

    describe("add", () => {
      test("answers the product in version 1, its opening stock the first line of the ledger", async () => {
        const product = await add();
        expect(product).toEqual({
          ...chai,
          id: expect.any(Number),
          version: 1,
          created_at: "2026-11-24T09:30:00.000Z",
          updated_at: "2026-11-24T09:30:00.000Z",
        });
        expect(await products.find(product.id)).toEqual(product);
        expect((await shop.books()).movements).toMatchObject([
          { change: 39, stock_after: 39, reason: "initial", order_id: null },
        ]);
        expect(await shop.events("product", product.id)).toMatchObject([
          { type: "product.added", actor_kind: "key", actor_id: 1, before: null, after: chai },
        ]);
      });

      test("with nothing in stock leaves the ledger empty", async () => {
        await add({ stock: 0 });
        expect((await shop.books()).movements).toEqual([]);
      });

      test("refuses a SKU that is taken, and changes nothing", async () => {
        await add();
        const before = await shop.books();
        await expect(add({ name: "Chang" })).rejects.toEqual(failure("sku_taken"));
        expect(await shop.books()).toEqual(before);
        await expect(add({ sku: "nw-001" })).resolves.toBeDefined();
      });

      test("gives a SKU once when it is asked for fifty times at once", async () => {
        const all = await Promise.allSettled(Array.from({ length: 50 }, () => add()));
        expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        for (const one of all) {
          if (one.status === "rejected") expect(one.reason).toEqual(failure("sku_taken"));
        }
      });

      test("is done once for one key", async () => {
        const first = await products.add(chai, withKey("a key"));
        expect(await products.add(chai, withKey("a key"))).toEqual({ value: first.value, replayed: true });
        expect((await shop.books()).products).toHaveLength(1);
      });
    });

    describe("update", () => {
      test("changes what differs, and neither the stock nor an order's price", async () => {
        const product = await add();
        const order = await placeOrder(shop, { user_id: await shop.addUser("newUser"), product_id: product.id });
        const change = { name: "Chai 2", unit_price: 1900 };
        const { value } = await products.update(target(product.id), change, writeContext({ now: later }));
        const expected = { ...product, ...change, stock: 38, version: 2, updated_at: "2026-11-24T09:31:00.000Z" };
        expect(value).toEqual(expected);
        expect(await products.find(product.id)).toEqual(expected);
        expect(await shop.stores.orders.find(order.id, undefined)).toEqual(order);
        expect((await shop.events("product", product.id)).at(-1)).toMatchObject({
          type: "product.updated",
          before: { name: "Chai", unit_price: 1800, version: 1 },
          after: { name: "Chai 2", unit_price: 1900, version: 2 },
        });
      });

      test("to what it is already changes nothing, the version included", async () => {
        const product = await add();
        const before = await shop.books();
        const { value } = await products.update(target(product.id), { sku: "NW-001" }, writeContext({ now: later }));
        expect(value).toEqual(product);
        expect(await shop.books()).toEqual(before);
      });

      test("refuses another's SKU", async () => {
        await add();
        const other = await add({ sku: "NW-002" });
        await expect(products.update(target(other.id), { sku: "NW-001" }, writeContext())).rejects.toEqual(
          failure("sku_taken"),
        );
        expect(await products.find(other.id)).toEqual(other);
      });

      test("gives a SKU to one of many who want to change to it at once", async () => {
        const all = await Promise.all(Array.from({ length: 20 }, (_, n) => add({ sku: `NW-1${n}` })));
        const changed = await Promise.allSettled(
          all.map(({ id }) => products.update(target(id), { sku: "NW-200" }, writeContext())),
        );
        expect(changed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        for (const one of changed) {
          if (one.status === "rejected") expect(one.reason).toEqual(failure("sku_taken"));
        }
      });

      test("is refused when the product has moved on, to which a sale does not count", async () => {
        const { id } = await add();
        await placeOrder(shop, { user_id: await shop.addUser("newUser"), product_id: id });
        await products.update(target(id, { expected: [1] }), { unit_price: 1900 }, writeContext());
        await expect(
          products.update(target(id, { expected: [1] }), { unit_price: 2000 }, writeContext()),
        ).rejects.toEqual(failure("precondition_failed", { current_version: 2 }));
        expect(await products.find(id)).toMatchObject({ unit_price: 1900 });
      });

      test("is made by one of many who have seen the same version", async () => {
        const { id } = await add();
        const all = await Promise.allSettled(
          Array.from({ length: 20 }, (_, n) =>
            products.update(target(id, { expected: [1] }), { unit_price: n }, writeContext()),
          ),
        );
        expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect((await products.find(id))?.version).toBe(2);
      });

      test("finds no product that is not there", async () => {
        const refused = products.update(target(999_999), { name: "x" }, writeContext());
        await expect(refused).rejects.toEqual(failure("product_not_found"));
      });
    });

    describe("remove", () => {
      test("answers what it was; the ledger stays and ends at nothing", async () => {
        const product = await add();
        expect((await products.remove(target(product.id), writeContext())).value).toEqual(product);
        expect(await products.find(product.id)).toBeUndefined();
        expect((await shop.books()).movements).toMatchObject([
          { change: 39, reason: "initial" },
          { change: -39, stock_after: 0, reason: "product_removed", product_id: product.id },
        ]);
        expect((await shop.events("product", product.id)).at(-1)).toMatchObject({
          type: "product.removed",
          before: { ...chai, version: 1, created_at: "2026-11-24T09:30:00.000Z" },
          after: null,
        });
        await expect(products.remove(target(product.id), writeContext())).rejects.toEqual(failure("product_not_found"));
        expect((await add()).id).toBeGreaterThan(product.id);
      });

      test("without a stock has nothing to take from the ledger", async () => {
        const { id } = await add({ stock: 0 });
        await products.remove(target(id), writeContext());
        expect((await shop.books()).movements).toEqual([]);
      });

      test("is refused while there are orders, and says how many", async () => {
        const { id } = await add();
        const user_id = await shop.addUser("newUser");
        const first = await placeOrder(shop, { user_id, product_id: id });
        const second = await placeOrder(shop, { user_id, product_id: id });
        const before = await shop.books();
        await expect(products.remove(target(id), writeContext())).rejects.toEqual(
          failure("product_has_orders", { orders: 2 }),
        );
        expect(await shop.books()).toEqual(before);
        for (const order of [first, second]) await shop.stores.orders.cancel(target(order.id), writeContext());
        await expect(products.remove(target(id), writeContext())).resolves.toBeDefined();
      });

      test("is refused when the product has moved on", async () => {
        const { id } = await add();
        await expect(products.remove(target(id, { expected: [2] }), writeContext())).rejects.toEqual(
          failure("precondition_failed", { current_version: 1 }),
        );
      });
    });

    describe("changeStock", () => {
      const change = async (id: number, what: StockChange) =>
        (await products.changeStock(id, what, writeContext({ now: later }))).value;

      test.each([
        [{ change: 20, reason: "delivery 4711" }, 59, 20, "restock"],
        [{ change: -39, reason: "delivery 4711" }, 0, -39, "correction"],
        [{ change: 6, expected: 39, reason: "delivery 4711" }, 45, 6, "restock"],
        [{ set_to: 45, expected: 39, reason: "delivery 4711" }, 45, 6, "correction"],
        [{ set_to: 0, expected: 39, reason: "delivery 4711" }, 0, -39, "correction"],
      ] as const)("by %j leaves %d", async (what, stock, by, reason) => {
        const product = await add();
        const { product: changed, movement } = await change(product.id, what);
        expect(changed).toEqual({ ...product, stock });
        expect(await products.find(product.id)).toEqual(changed);
        expect(movement).toEqual({
          id: expect.any(Number),
          at: "2026-11-24T09:31:00.000Z",
          product_id: product.id,
          change: by,
          stock_after: stock,
          reason,
          note: "delivery 4711",
          order_id: null,
          event_id: (await shop.events("product", product.id)).at(-1)?.id,
        });
        expect((await shop.books()).movements.at(-1)).toEqual(movement);
        expect((await shop.events("product", product.id)).at(-1)).toMatchObject({
          type: "product.stock_changed",
          before: { stock: 39 },
          after: { stock },
        });
      });

      test("to a count that finds what was expected moves nothing", async () => {
        const product = await add();
        const before = await shop.books();
        expect(await change(product.id, { set_to: 39, expected: 39, reason: "count" })).toEqual({
          product,
          movement: null,
        });
        expect(await shop.books()).toEqual(before);
      });

      test.each([
        [{ change: -40, reason: "r" }, failure("insufficient_stock", { requested: 40, available: 39 })],
        [{ change: 1_000_000_000, reason: "r" }, failure("stock_limit", { limit: 1_000_000_000 })],
        [{ change: 6, expected: 38, reason: "r" }, failure("stock_changed", { expected: 38, actual: 39 })],
        [{ set_to: 50, expected: 38, reason: "r" }, failure("stock_changed", { expected: 38, actual: 39 })],
        [{ set_to: 39, expected: 38, reason: "r" }, failure("stock_changed", { expected: 38, actual: 39 })],
      ] as const)("by %j is refused, and changes nothing", async (what, refusal) => {
        const { id } = await add();
        const before = await shop.books();
        await expect(change(id, what)).rejects.toEqual(refusal);
        expect(await shop.books()).toEqual(before);
      });

      test("adds up when it is called fifty times at once, and a count is taken once", async () => {
        const { id } = await add();
        await Promise.all(Array.from({ length: 50 }, (_, n) => change(id, { change: 1 + (n % 3), reason: "r" })));
        expect(await stockOf(shop, { id })).toBe(39 + 99);
        const counts = await Promise.allSettled(
          Array.from({ length: 20 }, (_, n) => change(id, { set_to: n, expected: 138, reason: "r" })),
        );
        expect(counts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      });

      test("reaches the limit of the stock and does not pass it", async () => {
        const { id } = await add();
        await change(id, { change: 1_000_000_000 - 39, reason: "r" });
        expect(await stockOf(shop, { id })).toBe(1_000_000_000);
        await expect(change(id, { change: 1, reason: "r" })).rejects.toEqual(failure("stock_limit"));
      });

      test("finds no product that is not there", async () => {
        for (const what of [
          { change: 1, reason: "r" },
          { set_to: 1, expected: 0, reason: "r" },
        ]) {
          await expect(change(999_999, what)).rejects.toEqual(failure("product_not_found"));
        }
      });
    });
  });
}
