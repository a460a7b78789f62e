import { expect, test } from "vitest";
import { isShopError } from "../src/index.ts";
import { order } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import { drip, json, problem, scripted, shopAt } from "./support/scripted-server.ts";

const busy = problem(503, "database_busy", { retry_after: 0 }, { "retry-after": "0" });

test("a call tells how it went: status, headers, attempts, times", async () => {
  await using server = await scripted(busy, json(200, order, { "x-request-id": "r-77", etag: '"1"' }));
  await using shop = shopAt(server);
  const call = shop.orders.get(12);
  const { value, response } = await call.withResponse();
  expect(value).toEqual(order);
  expect(await call).toBe(value);
  expect(response).toMatchObject({ status: 200, attempts: 2, requestId: "r-77" });
  expect(response.headers.etag).toBe('"1"');
  const { total, before, attempt } = response.timings;
  expect(Math.min(total, before, attempt)).toBeGreaterThan(0);
  expect(before + attempt).toBeCloseTo(total, 3);
  expect(server.seen).toHaveLength(2);
});

test("it tells when the head of the reply came, and whether the connection was used before", async () => {
  await using server = await scripted(drip(order, 1), json(200, order));
  await using shop = shopAt(server);
  const { response: first } = await shop.orders.get(12).withResponse();
  expect(first.connectionReused).toBe(false);
  expect(first.timings.head).toBeGreaterThan(0);
  // 250 characters, one a millisecond.
  expect(first.timings.attempt - (first.timings.head ?? 0)).toBeGreaterThan(100);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect((await shop.orders.get(12).withResponse()).response.connectionReused).toBe(true);
});

test("it fails as the call does, and what comes of it is a promise like any other", async () => {
  await using server = await scripted(problem(404, "order_not_found"), json(200, order));
  await using shop = shopAt(server);
  expect(await failureOf(shop.orders.get(12).withResponse(), "order_not_found")).toMatchObject({ attempts: 1 });
  const total = shop.orders.get(12).then((found) => found.total);
  expect(Object.getPrototypeOf(total)).toBe(Promise.prototype);
  expect(await total).toBe(3600);
});

test("what was given may be changed at once, even while the first call is still loading", async () => {
  await using server = await scripted(json(200, { response: "", order }));
  await using shop = shopAt(server);
  const wanted = { user_id: 4, product_id: 1, quantity: 2 };
  const placing = shop.orders.place(wanted);
  wanted.quantity = 99;
  await placing;
  expect(JSON.parse(server.seen[0]?.body ?? "")).toMatchObject({ quantity: 2 });
});

test("isShopError tells by the operation too", async () => {
  await using server = await scripted(problem(404, "order_not_found"));
  await using shop = shopAt(server);
  const error = await failureOf(shop.orders.get(12));
  expect([isShopError(error, "getOrder"), isShopError(error, "placeOrder")]).toEqual([true, false]);
  expect(isShopError({ operation: "getOrder" }, "getOrder")).toBe(false);
});
