import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectBalanced } from "../../support/books.ts";
import { codeOf } from "../../support/codes.ts";
import { failure } from "../../support/failure.ts";
import { type PostgresTestDatabase, postgresEngine } from "../../support/postgres-engine.ts";
import { addProduct, placeOrder, stockOf, target } from "../../support/shop-of-test.ts";
import { writeContext } from "../../support/write-context.ts";

const engine = postgresEngine();

/** What a single writer gives for nothing: here changes of the same rows meet, and wait for each other in one order only. */
describe("changes that meet in PostgreSQL", () => {
  let shop: PostgresTestDatabase;
  let user_id: number;
  beforeAll(async () => {
    shop = await engine.open();
  });
  beforeEach(async () => {
    await shop.clear();
    user_id = await shop.addUser("newUser");
  });
  afterAll(() => shop.close());

  const triedAgain = () => shop.database.stats().busyRetries;
  const times = <T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: count }, (_, n) => work(n)));

  test("orders that change between two products in both directions never wait in a circle", async () => {
    const [chai, chang] = [await addProduct(shop, { stock: 500 }), await addProduct(shop, { stock: 500 })];
    const orders = await times(40, (n) => placeOrder(shop, { user_id, product_id: n % 2 === 0 ? chai.id : chang.id }));
    const before = triedAgain();
    const codes = await times(120, (n) => {
      const { id, product_id } = orders[n % 40] ?? { id: 0, product_id: 0 };
      const there = product_id === chai.id ? chang.id : chai.id;
      if (n % 3 === 2) return codeOf(placeOrder(shop, { user_id, product_id: there }));
      const to = { product_id: n % 3 === 0 ? there : product_id, quantity: 1 + (n % 4) };
      return codeOf(shop.stores.orders.change(target(id), to, writeContext()));
    });
    expect([...new Set(codes)]).toEqual(["ok"]);
    expect(triedAgain()).toBe(before);
    expectBalanced(await shop.books());
  });

  test("an order that is cancelled and restored by many at once goes and comes in turn, a version higher each time", async () => {
    const product = await addProduct(shop, { stock: 5 });
    const { id } = await placeOrder(shop, { user_id, product_id: product.id });
    const { cancel, restore } = shop.stores.orders;
    const before = triedAgain();
    const codes = await times(80, (n) => codeOf((n % 2 === 0 ? cancel : restore)(target(id), writeContext())));
    expect(["ok", "order_not_found", "order_not_cancelled"]).toEqual(expect.arrayContaining([...new Set(codes)]));
    const history = (await shop.events("order", id)).slice(1);
    expect(history.length).toBe(codes.filter((code) => code === "ok").length);
    expect(history.length).toBeGreaterThan(2);
    history.forEach((event, n) => {
      const [type, kept] = n % 2 === 0 ? ["order.cancelled", event.before] : ["order.restored", event.after];
      expect([event.type, kept]).toEqual([type, expect.objectContaining({ version: 1 + Math.ceil(n / 2) })]);
    });
    expect(triedAgain()).toBe(before);
    expectBalanced(await shop.books());
  });

  test("a product goes while it is ordered: with no order of it left, or not at all", async () => {
    const { orders, products } = shop.stores;
    for (let round = 0; round < 10; round += 1) {
      const product = await addProduct(shop, { stock: 50 });
      const of = { user_id, product_id: product.id, quantity: 1, date: "2023-11-28" };
      const first = await placeOrder(shop, of);
      const [removed, ...placed] = await Promise.all([
        // It goes at the earliest when the one order of it has gone.
        orders
          .cancel(target(first.id), writeContext())
          .then(() => codeOf(products.remove(target(product.id), writeContext()))),
        ...Array.from({ length: 10 }, (_, n) =>
          sleep(n % 4).then(() => codeOf(orders.place(of, undefined, writeContext()))),
        ),
      ]);
      const left = placed.filter((code) => code === "ok").length;
      if (removed === "ok") expect(await products.find(product.id)).toBeUndefined();
      else expect([removed, left > 0]).toEqual(["product_has_orders", true]);
      expectBalanced(await shop.books());
    }
  });

  test("an order for a user who is being removed waits for that, and is refused", async () => {
    const product = await addProduct(shop);
    const before = await shop.books();
    await shop.direct.query("BEGIN");
    await shop.direct.query("SELECT 1 FROM users WHERE id = $1 FOR UPDATE", [user_id]);
    const placing = placeOrder(shop, { user_id, product_id: product.id });
    const refused = expect(placing).rejects.toEqual(failure("user_not_found"));
    await waitsForALock(shop);
    await shop.direct.query("DELETE FROM users WHERE id = $1", [user_id]);
    await shop.direct.query("COMMIT");
    await refused;
    expect(await shop.books()).toEqual(before);
  });

  test("an order waits for the product that somebody else changes, and goes by what it is then", async () => {
    const product = await addProduct(shop, { stock: 2 });
    await shop.direct.query("BEGIN");
    await shop.direct.query("UPDATE products SET unit_price = 5, currency = 'EUR' WHERE id = $1", [product.id]);
    const placing = placeOrder(shop, { user_id, product_id: product.id });
    await waitsForALock(shop);
    await shop.direct.query("COMMIT");
    expect(await placing).toMatchObject({ unit_price: 5, currency: "EUR" });
    expect(await stockOf(shop, product)).toBe(1);
  });

  test("the rows of a day that has no orders any more go, whoever added to them", async () => {
    const product = await addProduct(shop, { stock: 100 });
    const placed = await times(30, () => placeOrder(shop, { user_id, product_id: product.id, date: "2023-11-28" }));
    const other = await placeOrder(shop, { user_id, product_id: product.id, date: "2023-11-29" });
    for (const { id } of placed) await shop.stores.orders.cancel(target(id), writeContext());
    const { rows } = await shop.direct.query<{ date: string }>("SELECT DISTINCT date::text FROM daily_sales");
    expect(rows).toEqual([{ date: other.date }]);
    expectBalanced(await shop.books());
  });
});

/** Resolves when a statement of the shop waits for a lock. */
async function waitsForALock(shop: PostgresTestDatabase): Promise<void> {
  const waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  while ((await shop.direct.query(waiting)).rows.length === 0) await sleep(5);
}
