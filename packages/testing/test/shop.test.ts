import { Shop } from "@shop/sdk";
import { describe, expect, test } from "vitest";
import { createTestShop, fault } from "../src/index.ts";
import { failureOf } from "./failure-of.ts";

const day = 24 * 60 * 60 * 1000;

describe("the clock", () => {
  test("is the services' time, from the seeds on", async () => {
    await using testShop = await createTestShop({
      now: "2024-02-29T12:00:00Z",
      products: [{ name: "Chai" }],
      users: [{ name: "Ana" }],
    });
    const { shop, clock } = testShop;
    expect(testShop.product("P-1")).toMatchObject({
      created_at: "2024-02-29T12:00:00.000Z",
      unit_price: 100,
      stock: 100,
    });
    const order = { user_id: testShop.user("Ana").id, product_id: testShop.product("P-1").id, quantity: 1 };
    expect(await shop.orders.place(order)).toMatchObject({
      date: "2024-02-29",
      created_at: "2024-02-29T12:00:00.000Z",
    });
    clock.advance(day);
    expect(await shop.orders.place(order)).toMatchObject({ date: "2024-03-01" });
  });

  test("ends sessions and keys when it has come so far", async () => {
    await using testShop = await createTestShop({ products: [{ name: "Chai" }], users: [{ name: "Ana" }] });
    const anas = await testShop.as("Ana");
    const order = { user_id: testShop.user("Ana").id, product_id: testShop.product("P-1").id, quantity: 1 };
    const first = await anas.orders.place(order, { idempotencyKey: "checkout-17" });
    testShop.clock.advance(day - 60_000);
    expect((await anas.orders.place(order, { idempotencyKey: "checkout-17" })).id).toBe(first.id);
    testShop.clock.advance(2 * 60_000);
    expect((await anas.orders.place(order, { idempotencyKey: "checkout-17" })).id).not.toBe(first.id);
    testShop.clock.advance(30 * day);
    await failureOf(anas.orders.get(first.id), "unauthenticated");
    testShop.clock.run();
    expect(await anas.orders.get(first.id)).toEqual(first);
  });

  test("takes nothing that is no time", async () => {
    await using testShop = await createTestShop();
    expect(() => testShop.clock.set("yesterday")).toThrow("can't be set to");
    expect(() => testShop.clock.advance(-1)).toThrow("milliseconds from 0");
    await expect(createTestShop({ now: "yesterday" })).rejects.toThrow(TypeError);
  });
});

test("two test shops side by side have nothing in common", async () => {
  await using one = await createTestShop({ products: [{ sku: "A", name: "Apple" }], users: [{ name: "Ana" }] });
  await using two = await createTestShop({ products: [{ sku: "B", name: "Birne" }] });
  one.faults.on("listProducts", fault.refused());
  const skus = (shop: Shop) => shop.products.list().toArray({ max: 9 });
  const [ofOne, ofTwo] = await Promise.all([skus(one.shop), skus(two.shop)]);
  expect([ofOne, ofTwo].map((products) => products.map(({ sku }) => sku))).toEqual([["A"], ["B"]]);
  expect(one.calls.map(({ attempts }) => attempts.length)).toEqual([2]);
  expect(two.calls.map(({ attempts }) => attempts.length)).toEqual([1]);
  await failureOf(two.shop.withToken(one.operatorKey).stats.get(), "unauthenticated");
  expect(await two.shop.users.list().toArray({ max: 9 })).toEqual([]);
  await one.close();
  await failureOf(
    skus(one.shop).catch((error: unknown) => Promise.reject(error)),
    "connection_failed",
  ).catch((error: unknown) => expect(error).toBeInstanceOf(TypeError));
  expect(await skus(two.shop)).toEqual(ofTwo);
});

test("a shop of the program's own making comes here by its options, and closes nothing but itself", async () => {
  await using testShop = await createTestShop({ products: [{ name: "Chai" }] });
  const made = new Shop(testShop.options({ apiKey: null }));
  expect(await made.products.list().toArray({ max: 9 })).toHaveLength(1);
  await failureOf(made.stats.get(), "unauthenticated");
  await made.close();
  await expect(made.stats.get()).rejects.toThrow("this shop is closed");
  expect((await testShop.shop.stats.get()).products).toBe(1);
  await using lost = new Shop({ ...testShop.options({ attempts: 1 }), orderServiceUrl: "http://127.0.0.1:5000" });
  const error = await failureOf(lost.stats.get(), "connection_failed");
  expect(error).toMatchObject({
    certainty: "notSent",
    message: expect.stringContaining("new Shop(testShop.options())"),
  });
});

test("calls are what was sent: paths, headers, bodies, and nothing of the seeds and logins", async () => {
  await using testShop = await createTestShop({ products: [{ name: "Chai" }], users: [{ name: "Ana" }] });
  const anas = await testShop.as("Ana");
  expect(testShop.calls).toEqual([]);
  await anas.users.update(
    testShop.user("Ana").id,
    { address: "2 Main Street" },
    { ifMatch: 1, requestId: "request-0001" },
  );
  await testShop.shop.products.list({ limit: 1 }).toArray({ max: 1 });
  expect(testShop.calls).toMatchObject([
    {
      operation: "updateUser",
      service: "user-service",
      method: "PUT",
      path: `/api/user/${testShop.user("Ana").id}`,
      headers: { "if-match": '"1"', "x-request-id": "request-0001" },
      body: { address: "2 Main Street" },
      attempts: [{ status: 200 }],
    },
    { operation: "listProducts", path: "/api/products?limit=1", body: undefined, idempotencyKey: undefined },
  ]);
  testShop.reset();
  expect(testShop.calls).toEqual([]);
});

test("it can be closed while a call hangs, and twice", async () => {
  const testShop = await createTestShop();
  testShop.faults.on("any", fault.silence().always());
  const hanging = failureOf(testShop.shop.stats.get(), "connection_failed");
  await expect.poll(() => testShop.calls).toHaveLength(1);
  await Promise.all([testShop.close(), testShop.close()]);
  expect((await hanging).message).toContain("shop is closed");
});
