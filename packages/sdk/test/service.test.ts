import { contract } from "@shop/openapi/order-service";
import type { operations } from "@shop/openapi/order-service/types";
import { describe, expect, test } from "vitest";
import { routeOf } from "../src/engine/route.ts";
import type { OperationName } from "../src/index.ts";
import { readContract } from "../src/service/read-contract.ts";
import { service } from "../src/service.ts";
import { order } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import { json, problem, ScriptedServer } from "./support/scripted-server.ts";

const { document } = contract;
const token = `shop_key_${"A".repeat(43)}`;
test("reads the same routes off a document as are generated for the shop's own", () => {
  const { service: name, routes, lists } = readContract(document);
  expect(name).toBe("order-service");
  expect([...routes.keys()].sort()).toEqual(Object.keys(contract.routes).sort());
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, one) => (key === "shapes" ? undefined : one instanceof Set ? [...one] : one)),
    );
  for (const [id, route] of routes) expect(plain(route), id).toEqual(plain(routeOf(id as OperationName)));
  expect([...lists].sort()).toEqual(
    ["listEvents", "listOrders", "listProducts", "listStockMovements", "listUserOrders"].sort(),
  );
});

describe("a client of a contract", () => {
  test("sends what a Shop sends: token, key, deadline; and tries again under the same key", async () => {
    await using server = await new ScriptedServer([
      problem(503, "overloaded", { retry_after: 0 }),
      json(200, { response: "Order placed successfully", order }),
    ]).listen();
    await using orders = service<operations>(document, { url: `${server.url}/prefix/`, apiKey: token, firstPause: 1 });
    const body = { user_id: 4, product_id: 1, quantity: 2 };
    const { value, response } = await orders.placeOrder({ body }).withResponse();
    expect(value.order).toEqual(order);
    expect(response.attempts).toBe(2);
    const [first, second] = server.seen;
    expect(first).toMatchObject({ method: "POST", url: "/prefix/api/orders", body: JSON.stringify(body) });
    expect(first?.headers.authorization).toBe(`Bearer ${token}`);
    expect(first?.headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"]);
    expect(Number(first?.headers["x-deadline-ms"])).toBeGreaterThan(0);
  });

  test("reads lists page by page, with filters and paths", async () => {
    await using server = await new ScriptedServer([
      json(200, { orders: [order], next_cursor: "more" }),
      json(200, { orders: [{ ...order, id: 2 }], next_cursor: null }),
    ]).listen();
    await using orders = service<operations>(document, { url: server.url, apiKey: null });
    const listing = orders.listUserOrders({ path: { user_id: 4 }, query: { limit: 1 } });
    expect((await listing.toArray({ max: 9 })).map(({ id }) => id)).toEqual([12, 2]);
    const urls = ["/api/userorders/4?limit=1", "/api/userorders/4?limit=1&cursor=more"];
    expect(server.seen.map(({ url }) => url)).toEqual(urls);
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
  });

  test("fails with the problems of its contract, told apart by operation", async () => {
    await using server = await new ScriptedServer([
      problem(409, "insufficient_stock", { product_id: 1, requested: 5, available: 3 }),
    ]).listen();
    await using orders = service<operations>(document, { url: server.url, apiKey: token });
    const failure = await failureOf(orders.placeOrder({ body: { user_id: 4, product_id: 1, quantity: 5 } }));
    expect(orders.isError(failure, "getOrder")).toBe(false);
    if (!orders.isError(failure, "placeOrder")) throw failure;
    expect(failure.code === "insufficient_stock" && failure.available).toBe(3);
    // @ts-expect-error a code that the operation does not have
    expect(failure.code === "sku_taken").toBe(false);
  });

  test("refuses a reply that is not what the contract has, and says which service it was", async () => {
    await using server = await new ScriptedServer([json(200, { ...order, quantity: "2" })]).listen();
    await using orders = service<operations>(document, { url: server.url, apiKey: token });
    const wrong = { code: "unexpected_reply", service: "order-service" };
    await expect(orders.getOrder({ path: { order_id: 1 } })).rejects.toMatchObject(wrong);
  });

  test("says that nobody is there, and what to look at, of a service that is none of the shop's two", async () => {
    const other = { ...document, info: { title: "loyalty-service" } };
    await using loyalty = service<operations>(other, { url: "http://127.0.0.1:9", apiKey: null, attempts: 1 });
    await expect(loyalty.getStats()).rejects.toThrow(
      /^loyalty-service can not be reached at http:\/\/127\.0\.0\.1:9: .*\. Is it running\?$/,
    );
  });

  test("takes the key from SHOP_API_KEY, and nothing else from the environment", async () => {
    await using server = await new ScriptedServer([json(200, order)]).listen();
    process.env["SHOP_API_KEY"] = token;
    process.env["SHOP_USER_SERVICE_URL"] = "no url at all";
    try {
      await using orders = service<operations>(document, { url: server.url });
      await orders.getOrder({ path: { order_id: 1 } });
    } finally {
      delete process.env["SHOP_API_KEY"];
      delete process.env["SHOP_USER_SERVICE_URL"];
    }
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${token}`);
  });
});

describe("wrong arguments are a TypeError, and are never sent", () => {
  const orders = service<operations>(document, { url: "http://127.0.0.1:9", apiKey: null });
  test.each([
    ["no contract", () => service({}, { url: "http://127.0.0.1" }), /must be the OpenAPI document of a service/],
    ["no URL", () => service(document, { url: "inventory" }), /url must be an http or https URL/],
    ["an unknown option", () => service(document, { url: "http://a", key: 1 } as never), /there is no option "key"/],
    ["an unknown part", () => orders.getOrder({ id: 1 } as never), /there is no id beside path, query and body/],
  ])("%s", (_what, make, message) => {
    expect(make).toThrow(message);
  });

  test("in the parts of a call as well", async () => {
    const wrong = { user_id: 4, product_id: 1, quantiy: 2 } as never;
    await expect(orders.placeOrder({ body: wrong })).rejects.toThrow(/placeOrder: there is no field "quantiy"/);
    await expect(orders.listOrders({ query: { limt: 1 } as never }).toArray({ max: 1 })).rejects.toThrow(/"limt"/);
    await expect(orders.getOrder({ path: {} as never })).rejects.toThrow(/can not be sent as order_id/);
  });
});

// What follows is checked by `tsc`, not run.
export async function compiles(): Promise<void> {
  const orders = service<operations>(document, { url: "" });
  const { order: placed } = await orders.placeOrder({ body: { user_id: 1, product_id: 1, quantity: 1 } });
  placed.total.toFixed();
  // @ts-expect-error a field of the wrong type
  await orders.placeOrder({ body: { user_id: "1", product_id: 1, quantity: 1 } });
  // @ts-expect-error a path parameter that is missing
  await orders.getOrder({});
  // @ts-expect-error an operation that is not in the contract
  await orders.getOrdr({ path: { order_id: 1 } });
  // @ts-expect-error a read takes no key
  await orders.getOrder({ path: { order_id: 1 } }, { idempotencyKey: "a" });
  for await (const { name } of orders.listProducts()) name.trim();
}
