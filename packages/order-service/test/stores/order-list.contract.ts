import type { Order } from "@shop/openapi";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DatedOrderFilter, OrderStore } from "../../src/stores/order-store.ts";
import { addProduct } from "../support/shop-of-test.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";
import { writeContext } from "../support/write-context.ts";

const days = ["2023-01-01", "2023-11-27", "2023-11-28", "2023-11-28", "2023-11-28", "2024-02-29"];
const none: DatedOrderFilter = { user_id: undefined, product_id: undefined, from: undefined, to: undefined };

/** What every adapter of the orders must find, and in which order. Run once per engine. */
export function orderListContract(engine: TestEngine): void {
  describe(`the list of orders in ${engine.name}`, () => {
    let shop: TestDatabase;
    let orders: OrderStore;
    let all: Order[];
    let users: number[];
    let products: number[];
    beforeAll(async () => {
      shop = await engine.open();
      orders = shop.stores.orders;
      users = [await shop.addUser("first"), await shop.addUser("second"), await shop.addUser("of no order")];
      products = [(await addProduct(shop)).id, (await addProduct(shop)).id];
      const placed = Array.from({ length: 40 }, (_, n) => {
        const date = days[(n * 7) % days.length] ?? "";
        const user_id = users[n % 3 === 0 ? 0 : 1] ?? 0;
        const product_id = products[n % 2] ?? 0;
        return orders.place({ user_id, product_id, quantity: 1, date }, undefined, writeContext());
      });
      all = (await Promise.all(placed)).map(({ value }) => value).sort((a, b) => a.id - b.id);
    });
    afterAll(() => shop.close());

    /** What the list must be, from all orders in memory. */
    function expected({ user_id, product_id, from, to }: DatedOrderFilter, descending: boolean): Order[] {
      const found = all.filter(
        (order) =>
          (user_id === undefined || order.user_id === user_id) &&
          (product_id === undefined || order.product_id === product_id) &&
          (from === undefined || order.date >= from) &&
          (to === undefined || order.date <= to),
      );
      if (from !== undefined || to !== undefined) found.sort((a, b) => a.date.localeCompare(b.date) || a.id - b.id);
      return descending ? found.toReversed() : found;
    }

    const filters = fc.record({
      user_id: fc.constantFrom(undefined, 0, 1, 2).map((n) => (n === undefined ? undefined : users[n])),
      product_id: fc.constantFrom(undefined, 0, 1).map((n) => (n === undefined ? undefined : products[n])),
      from: fc.constantFrom(undefined, "0001-01-01", "2023-11-27", "2023-11-28", "2023-11-29", "2030-01-01"),
      to: fc.constantFrom(undefined, "2023-01-01", "2023-11-28", "9999-12-31"),
    });

    test("has exactly what fits, in its order, in pages of any size and both directions", async () => {
      await fc.assert(
        fc.asyncProperty(filters, fc.boolean(), fc.integer({ min: 1, max: 50 }), async (filter, descending, limit) => {
          const dated = filter.from !== undefined || filter.to !== undefined;
          const found = dated
            ? await walkByDate(orders, filter, descending, limit)
            : await walkById(orders, filter, descending, limit);
          expect(found).toEqual(expected(filter, descending));
        }),
        { numRuns: 150 },
      );
    });

    test("of one user goes on in pages, and tells a user without orders from nobody", async () => {
      const [first = 0, , empty = 0] = users;
      const page = (id: number, visibleTo?: number) =>
        orders.listOfUser(id, visibleTo, { after: undefined, descending: false, limit: 3 });
      const mine = expected({ ...none, user_id: first }, false);
      expect(await page(first)).toEqual({ items: mine.slice(0, 3), next: { id: mine[2]?.id } });
      expect(await page(first, first)).toEqual(await page(first));
      expect(await page(empty)).toEqual({ items: [], next: undefined });
      expect(await page(999_999)).toBeUndefined();
      expect(await page(first, empty)).toBeUndefined();
    });

    test("is not led astray by a position outside of what is asked for", async () => {
      const filter = { ...none, from: "2023-11-28", to: "2023-11-28" };
      const page = (date: string, descending: boolean) =>
        orders.listByDate(filter, { after: { date, id: 1 }, descending, limit: 100 });
      for (const date of ["2023-01-01", "2024-02-29"]) {
        for (const descending of [true, false]) {
          const { items } = await page(date, descending);
          expect(items.every((order) => order.date === "2023-11-28")).toBe(true);
        }
      }
    });
  });
}

async function walkById(
  orders: OrderStore,
  filter: DatedOrderFilter,
  descending: boolean,
  limit: number,
): Promise<Order[]> {
  const found: Order[] = [];
  let after: { id: number } | undefined;
  do {
    const page = await orders.list(filter, { after, descending, limit });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}

async function walkByDate(
  orders: OrderStore,
  filter: DatedOrderFilter,
  descending: boolean,
  limit: number,
): Promise<Order[]> {
  const found: Order[] = [];
  let after: { id: number; date: string } | undefined;
  do {
    const page = await orders.listByDate(filter, { after, descending, limit });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}
