import type { Order } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DatedOrderFilter, DatePosition } from "../../src/stores/order-store.ts";
import { addProduct } from "../support/shop-of-test.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";

const ORDERS = 12_000;
const day = (n: number): string => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);

/** What is asked for; `user` and `product` count those that there are. */
interface Asked {
  readonly user?: 0 | 1;
  readonly product?: 0 | 1;
  readonly from?: string;
  readonly to?: string;
}

/**
 * Two filters of which an index answers one: where the other fits few of very many, a page stops before it has looked
 * at all of them, and the pages together still have everything. Run once per engine.
 */
export function longListsContract(engine: TestEngine): void {
  describe(`a list of orders by two filters among 12,000 in ${engine.name}`, () => {
    let shop: TestDatabase;
    let all: readonly Omit<Order, "total">[];
    let users: readonly number[];
    let products: readonly number[];
    beforeAll(async () => {
      shop = await engine.open();
      users = [await shop.addUser("of nearly all"), await shop.addUser("of a few")];
      const [common, rare] = [(await addProduct(shop)).id, (await addProduct(shop)).id];
      products = [common, rare];
      const orders = Array.from({ length: ORDERS }, (_, n) => ({
        user_id: users[n % 100 === 7 ? 1 : 0] ?? 0,
        product_id: n % 3_000 === 2_999 ? rare : common,
        date: day((n * 7) % 400),
      }));
      await shop.addOrders(orders);
      ({ orders: all } = await shop.books());
    });
    afterAll(() => shop.close());

    async function walk(filter: DatedOrderFilter, dated: boolean, descending: boolean, limit: number) {
      const pages: (readonly Order[])[] = [];
      let after: DatePosition | undefined;
      do {
        const page = dated
          ? await shop.stores.orders.listByDate(filter, { after, descending, limit })
          : await shop.stores.orders.list(filter, { after, descending, limit });
        pages.push(page.items);
        after = page.next && { date: "", ...page.next };
      } while (after !== undefined);
      return pages;
    }

    test.each<[string, Asked, boolean, boolean]>([
      ["a user's of a rare product", { user: 0, product: 1 }, false, true],
      ["a user's of a common product", { user: 0, product: 0 }, false, false],
      ["a busy user's in a span", { user: 0, from: day(100), to: day(300) }, true, false],
      ["a busy user's of a rare product in a span", { user: 0, product: 1, from: day(0) }, true, false],
      ["another's in a span", { user: 1, from: day(100), to: day(300) }, true, false],
      ["those of a common product in a span", { product: 0, from: day(100) }, true, false],
    ])("%s: everything, in order", async (_what, { user, product, from, to }, dated, short) => {
      const [user_id, product_id] = [users[user ?? -1], products[product ?? -1]];
      const filter = { user_id, product_id, from, to };
      const expected = all.filter(
        (order) =>
          order.user_id === (user_id ?? order.user_id) &&
          order.product_id === (product_id ?? order.product_id) &&
          order.date >= (from ?? "") &&
          order.date <= (to ?? "9"),
      );
      if (dated) expected.sort((a, b) => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1));
      expect(expected.length).toBeGreaterThan(3);
      const ids = expected.map(({ id }) => id);
      for (const descending of [false, true]) {
        const pages = await walk(filter, dated, descending, 700);
        expect(pages.flat().map(({ id }) => id)).toEqual(descending ? ids.toReversed() : ids);
        // More pages than it takes: each has stopped after the rows that one page may cost.
        if (short) expect(pages.length).toBeGreaterThan(2);
      }
    });
  });
}
