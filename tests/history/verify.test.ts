import type { Order, Product, User } from "@shop/openapi";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import type { ShopClient } from "../support/shop-client.ts";
import { LONG, type Script, scriptOf } from "./run.ts";

interface Verified {
  readonly ok: boolean;
  readonly checked: Readonly<Record<string, number>>;
  readonly differences: readonly { readonly kind: string; readonly id: number | string; readonly what: string }[];
  readonly undecided: readonly object[];
}

let shop: RunningShop;
let script: Script;
let operator: ShopClient;
let ana: User;
const products: Product[] = [];
const orders: Order[] = [];
beforeAll(async () => {
  shop = await startShop();
  script = scriptOf(shop);
  operator = shop.client();
  ana = await operator.addUser("Ana");
  for (const sku of ["A", "B", "C"]) products.push(await operator.addProduct(sku, 1_000_000));
  // More than one page, and more than one fingerprint.
  for (let n = 0; n < 13; n += 1) orders.push(...(await Promise.all(Array.from({ length: 100 }, (_, m) => buy(m)))));
  await operator.ok("orders", "PUT", `/api/order/${orders[5]?.id}`, {
    body: { product_id: products[1]?.id, quantity: 9 },
  });
  await operator.ok("orders", "PUT", `/api/order/${orders[6]?.id}`, { body: { date: "2024-02-29" } });
  for (const order of orders.slice(10, 20)) await operator.ok("orders", "DELETE", `/api/order/${order.id}`);
  for (const order of orders.slice(10, 15)) await operator.ok("orders", "POST", `/api/order/${order.id}/restore`);
});
afterAll(() => shop[Symbol.asyncDispose]());

const buy = (n: number): Promise<Order> => operator.placeOrder(ana.id, products[n % 3]?.id ?? 0, 1 + (n % 4));
const corrupt = (sql: string): void => {
  const database = new BetterSqlite3(shop.databaseFile, { timeout: 10_000 });
  database.pragma("foreign_keys = OFF");
  database.exec(sql);
  database.close();
};

describe("shop verify", () => {
  it("finds nothing in a shop where all is well, and counts what it has looked at", LONG, async () => {
    expect(await script.json<Verified>("verify")).toMatchObject({
      ok: true,
      checked: { orders: 1_295, products: 3 },
      differences: [],
      undecided: [],
    });
    expect((await script.run("verify")).stdout).toMatch(/^All is as it should be: 1295 orders, 3 products, /);
  });

  it("finds nothing while the shop is being used", LONG, async () => {
    const buying = { on: true };
    const buyers = Array.from({ length: 8 }, async (_, buyer) => {
      for (let n = buyer; buying.on; n += 1) {
        const { id } = await buy(n);
        if (n % 3 === 0) await operator.ok("orders", "PUT", `/api/order/${id}`, { body: { quantity: 7 } });
        if (n % 5 === 0) await operator.ok("orders", "DELETE", `/api/order/${id}`);
        if (n % 10 === 0) await operator.ok("orders", "POST", `/api/order/${id}/restore`);
        const older = orders[n % 1_000];
        if (n % 4 === 0)
          await operator.call("orders", "PUT", `/api/order/${older?.id}`, { body: { quantity: 1 + (n % 6) } });
      }
    });
    try {
      for (let round = 0; round < 3; round += 1) {
        const verified = await script.json<Verified>("verify");
        expect(verified.differences).toEqual([]);
        // Whatever can't be decided is a day on which they buy all the time, never an order or a product.
        expect(verified.undecided.filter((one) => !("kind" in one && one.kind === "day"))).toEqual([]);
      }
    } finally {
      buying.on = false;
      await Promise.all(buyers);
    }
    expect((await script.json<Verified>("verify")).ok).toBe(true);
  });

  it("names each thing that was changed behind the shop's back, and nothing else", LONG, async () => {
    const id = (n: number): number => orders[n]?.id ?? 0;
    const last = await buy(1);
    corrupt(`
      UPDATE orders SET quantity = quantity + 1 WHERE id = ${id(100)};
      UPDATE orders SET date = '2001-01-01' WHERE id = ${id(700)};
      DELETE FROM orders WHERE id IN (${id(900)}, ${last.id});
      INSERT INTO orders (user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at)
        VALUES (${ana.id}, ${products[0]?.id}, 1, '2024-01-01', 100, 'USD', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z');
      UPDATE products SET stock = stock - 3 WHERE id = ${products[2]?.id};
      UPDATE stock_movements SET change = change - 1 WHERE order_id = ${id(300)} AND reason = 'order_placed';
    `);
    const { code, stdout } = await script.run("verify --json");
    expect(code).toBe(1);
    const { differences } = JSON.parse(stdout) as Verified;
    const told = differences.map(({ kind, id: which, what }) => `${kind} ${which} ${what}`);
    const of = (kind: string): string[] => told.filter((line) => line.startsWith(kind));
    expect(of("order")).toEqual([
      expect.stringMatching(`^order ${id(100)} quantity is \\d+, and \\d+ by the journal$`),
      expect.stringMatching(`^order ${id(700)} date is 2001-01-01, and \\d{4}-\\d\\d-\\d\\d by the journal$`),
      `order ${id(900)} is missing, and the journal does not say that it was cancelled`,
      `order ${last.id} is missing, and the journal does not say that it was cancelled`,
      `order ${last.id + 1} is there, and the journal knows nothing of it`,
    ]);
    expect(of("product").some((line) => line.startsWith(`product ${products[2]?.id} has a stock of`))).toBe(true);
    expect(of("movement")).toHaveLength(1);
    expect(of("event")).toHaveLength(1);
    expect(of("day").length).toBeGreaterThan(0);
    expect(told.filter((line) => !/^(order|product|movement|event|day) /.test(line))).toEqual([]);
    const text = (await script.run("verify")).stdout;
    expect(text).toContain(`order ${id(900)} is missing`);
    expect(text).toContain(`(shop orders explain ${id(900)})`);
  });
});
