import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningShop, startShop } from "../../../tests/support/running-shop.ts";
import { type JournalEvent, Shop } from "../src/index.ts";
import { failureOf } from "./support/failure-of.ts";

let running: RunningShop;
let shop: Shop;

beforeAll(async () => {
  running = await startShop();
  shop = new Shop(places());
});

afterAll(async () => {
  await shop.close();
  await running[Symbol.asyncDispose]();
});

const password = "correct horse battery";

describe("against the real services", () => {
  test("the whole life of a user, a product and an order", async () => {
    const user = await shop.users.add({ name: "Ana", password, address: "Rua 1" });
    const product = await shop.products.add({ sku: "T-1", name: "Tea", unit_price: 1800, currency: "USD", stock: 10 });
    const session = await shop.withToken(undefined).login("Ana", password);
    expect(session.user).toEqual(user);
    const customer = shop.withToken(session.token);

    const order = await customer.orders.place({ user_id: user.id, product_id: product.id, quantity: 4 });
    expect(order).toMatchObject({ total: 7200, version: 1 });
    expect(await customer.orders.get(order.id)).toEqual(order);
    expect((await customer.orders.update(order.id, { quantity: 6 }, { ifMatch: 1 })).version).toBe(2);
    expect(
      await failureOf(customer.orders.update(order.id, { quantity: 1 }, { ifMatch: 1 }), "precondition_failed"),
    ).toMatchObject({
      current_version: 2,
    });
    expect(await customer.orders.listByUser(user.id).toArray({ max: 9 })).toHaveLength(1);
    expect(await failureOf(shop.users.remove(user.id), "user_has_orders")).toMatchObject({ orders: 1 });
    expect(await failureOf(shop.products.remove(product.id), "product_has_orders")).toMatchObject({ orders: 1 });

    const tooMany = { user_id: user.id, product_id: product.id, quantity: 5 };
    expect(await failureOf(customer.orders.place(tooMany), "insufficient_stock")).toMatchObject({
      requested: 5,
      available: 4,
      status: 409,
      certainty: "rejected",
      requestId: expect.stringMatching(/./),
    });
    expect((await shop.products.restock(product.id, { change: 3, reason: "delivery" })).stock).toBe(7);
    const count = { set_to: 6, expected: 4, reason: "count" };
    expect(await failureOf(shop.products.setStock(product.id, count), "stock_changed")).toMatchObject({ actual: 7 });
    expect((await shop.products.setStock(product.id, { ...count, expected: 7 })).stock).toBe(6);

    expect((await customer.orders.cancel(order.id)).quantity).toBe(6);
    await failureOf(customer.orders.get(order.id), "order_not_found");
    expect((await shop.products.get(product.id)).stock).toBe(12);
    const changes = await shop.stockMovements.list({ product_id: product.id }).toArray({ max: 99 });
    expect(changes.map(({ change }) => change)).toEqual([10, -4, -2, 3, -1, 6]);

    expect((await shop.products.update(product.id, { unit_price: 1900 })).unit_price).toBe(1900);
    expect((await customer.users.update(user.id, { address: "Rua 2" })).address).toBe("Rua 2");
    await customer.logout();
    await failureOf(customer.users.get(user.id), "unauthenticated");
    expect((await shop.users.remove(user.id)).name).toBe("Ana");
    expect((await shop.products.remove(product.id)).id).toBe(product.id);
  });

  test("the same key again is the same order, and another order under it is refused", async () => {
    const user = await shop.users.add({ name: "Kay", password, address: "Rua 1" });
    const product = await shop.products.add({ sku: "K-1", name: "Tea", unit_price: 1, currency: "USD", stock: 10 });
    const order = { user_id: user.id, product_id: product.id, quantity: 1 };
    const calls = Array.from({ length: 20 }, () => shop.orders.place(order, { idempotencyKey: "import-17" }));
    expect(new Set((await Promise.all(calls)).map(({ id }) => id)).size).toBe(1);
    expect((await shop.products.get(product.id)).stock).toBe(9);
    const other = shop.orders.place({ ...order, quantity: 2 }, { idempotencyKey: "import-17" });
    expect(await failureOf(other, "idempotency_key_reused")).toMatchObject({ status: 422 });
  });

  test("lists by pages, in both directions", async () => {
    for (const sku of ["P-1", "P-2", "P-3", "P-4", "P-5"]) {
      await shop.products.add({ sku, name: `Page ${sku}`, unit_price: 1, currency: "USD" });
    }
    const skus = (query: object) =>
      shop.products.list({ name_prefix: "page p", limit: 2, ...query }).toArray({ max: 9 });
    expect((await skus({})).map(({ sku }) => sku)).toEqual(["P-1", "P-2", "P-3", "P-4", "P-5"]);
    expect((await skus({ sort: "-id" })).map(({ sku }) => sku)).toEqual(["P-5", "P-4", "P-3", "P-2", "P-1"]);
    expect(await failureOf(shop.products.list({ limit: 5000 }).toArray({ max: 1 }), "invalid_request")).toMatchObject({
      errors: [{ in: "query", pointer: "/limit" }],
    });
  });

  test("keys: shown once, they work, and end at once", async () => {
    const { token, ...key } = await shop.keys.add({ name: "nightly report" });
    expect(await shop.keys.list().toArray({ max: 99 })).toContainEqual(key);
    const report = shop.withToken(token);
    expect((await report.stats.get()).users).toBeGreaterThanOrEqual(0);
    expect(await shop.keys.remove(key.id)).toEqual(key);
    await failureOf(report.stats.get(), "unauthenticated");
    await failureOf(shop.keys.remove(key.id), "key_not_found");
  });

  test("both are ready", async () => {
    expect(await shop.status()).toMatchObject({ ok: true });
  });

  test("a stream goes on over a restart of the service, each event once", async () => {
    const seen: JournalEvent[] = [];
    const controller = new AbortController();
    const reading = (async () => {
      const only = { type: "product.added", signal: controller.signal } as const;
      for await (const event of shop.events.stream(only)) seen.push(event);
    })();
    // Only what is new comes, so that one must know when the stream has begun.
    while (seen.length === 0) await add(shop);
    const before = await add(shop);
    await running.orders.end("SIGKILL");
    await using patient = new Shop({ ...places(), attempts: 1_000 });
    const placing = add(patient); // while nobody is there
    await running.orders.start();
    const meanwhile = await placing;
    const after = await add(shop);
    await expect.poll(() => seen.at(-1)?.subject.id, { timeout: 20_000 }).toBe(after);
    controller.abort();
    await reading;
    const ids = seen.map(({ subject }) => subject.id);
    expect(ids.slice(ids.indexOf(before))).toEqual([before, meanwhile, after]);
  });
});

let added = 0;

/** Adds a product and resolves to its id. */
async function add(to: Shop): Promise<number> {
  added += 1;
  const product = { sku: `S-${added}`, name: "Stream", unit_price: 1, currency: "USD" };
  return (await to.products.add(product)).id;
}

function places(): { userServiceUrl: string; orderServiceUrl: string; apiKey: string } {
  const { users, orders, operatorKey } = running;
  return { userServiceUrl: users.url, orderServiceUrl: orders.url, apiKey: operatorKey };
}
