import type { Order } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DatedOrderFilter, DatePosition } from "../../../src/stores/order-store.ts";
import { openSqliteTest, type SqliteTestDatabase } from "../../support/sqlite-engine.ts";

const ORDERS = 12_000;
const day = (n: number): string => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);

/**
 * Two filters of which an index answers one: where the other fits few of very many, a page stops before it has looked
 * at all of them, and the pages together still have everything.
 */
describe("a list of orders by two filters among 12,000", () => {
  let shop: SqliteTestDatabase;
  let all: Order[];
  const none: DatedOrderFilter = { user_id: undefined, product_id: undefined, from: undefined, to: undefined };
  beforeAll(async () => {
    shop = await openSqliteTest();
    const users = [await shop.addUser("of nearly all"), await shop.addUser("of a few")];
    const { direct } = shop;
    direct.exec(`INSERT INTO products (sku, name, unit_price, currency, stock, created_at, updated_at)
      VALUES ('COMMON', 'n', 1, 'USD', 1, '', ''), ('RARE', 'n', 1, 'USD', 1, '', '')`);
    const insert = direct.prepare(`INSERT INTO orders
      (user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at) VALUES (?, ?, 1, ?, 1, 'USD', '', '')`);
    direct.transaction(() => {
      for (let n = 0; n < ORDERS; n += 1) {
        insert.run(users[n % 100 === 7 ? 1 : 0], n % 3_000 === 2_999 ? 2 : 1, day((n * 7) % 400));
      }
    })();
    all = direct.prepare("SELECT *, quantity * unit_price AS total FROM orders ORDER BY id").all() as Order[];
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

  test.each([
    ["a user's of a rare product", { user_id: 1, product_id: 2 }, false, true],
    ["a user's of a common product", { user_id: 1, product_id: 1 }, false, false],
    ["a busy user's in a span", { user_id: 1, from: day(100), to: day(300) }, true, false],
    ["a busy user's of a rare product in a span", { user_id: 1, product_id: 2, from: day(0) }, true, false],
    ["another's in a span", { user_id: 2, from: day(100), to: day(300) }, true, false],
    ["those of a common product in a span", { product_id: 1, from: day(100) }, true, false],
  ])("%s: everything, in order", async (_what, parts, dated, short) => {
    const filter = { ...none, ...parts };
    const expected = all.filter(
      (order) =>
        order.user_id === (filter.user_id ?? order.user_id) &&
        order.product_id === (filter.product_id ?? order.product_id) &&
        order.date >= (filter.from ?? "") &&
        order.date <= (filter.to ?? "9"),
    );
    if (dated) expected.sort((a, b) => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1));
    expect(expected.length).toBeGreaterThan(3);
    for (const descending of [false, true]) {
      const pages = await walk(filter, dated, descending, 700);
      expect(pages.flat()).toEqual(descending ? expected.toReversed() : expected);
      // More pages than it takes: each has stopped after the rows that one page may cost.
      if (short) expect(pages.length).toBeGreaterThan(2);
    }
  });
});
