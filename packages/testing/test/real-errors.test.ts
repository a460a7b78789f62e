import { isShopError } from "@shop/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestShop, type TestShop } from "../src/index.ts";
import { failureOf } from "./failure-of.ts";

let testShop: TestShop;

beforeAll(async () => {
  testShop = await createTestShop({
    products: [{ sku: "NW-001", name: "Chai", stock: 3 }],
    users: [{ name: "Ana" }, { name: "Bo", role: "operator" }],
  });
});
afterAll(() => testShop.close());

const order = () => ({ user_id: testShop.user("Ana").id, product_id: testShop.product("NW-001").id, quantity: 2 });

test("400: the services' own validators name every place that does not fit", async () => {
  const wrong = { ...order(), quantity: -1, date: "2026-02-30" };
  expect(await failureOf(testShop.shop.orders.place(wrong), "invalid_request")).toMatchObject({
    status: 400,
    certainty: "rejected",
    errors: expect.arrayContaining([
      expect.objectContaining({ in: "body", pointer: "/quantity" }),
      expect.objectContaining({ in: "body", pointer: "/date" }),
    ]),
  });
});

test("401: a token that is none", async () => {
  const nobody = testShop.shop.withToken("shop_key_nobody");
  expect(await failureOf(nobody.orders.list().toArray({ max: 1 }), "unauthenticated")).toMatchObject({ status: 401 });
  await failureOf(testShop.shop.withToken(undefined).orders.get(1), "unauthenticated");
});

test("404: another's order is as one that does not exist", async () => {
  const placed = await testShop.shop.orders.place({ ...order(), user_id: testShop.user("Bo").id, quantity: 1 });
  const anas = await testShop.as("Ana");
  const another = await failureOf(anas.orders.get(placed.id), "order_not_found");
  const missing = await failureOf(anas.orders.get(placed.id + 1000), "order_not_found");
  expect(another.detail.replace(String(placed.id), "N")).toBe(missing.detail.replace(String(placed.id + 1000), "N"));
  await testShop.shop.orders.cancel(placed.id);
});

test("409: not enough stock, with the fields of the contract", async () => {
  const tooMany = testShop.shop.orders.place({ ...order(), quantity: 4 });
  expect(await failureOf(tooMany, "insufficient_stock")).toMatchObject({ requested: 4, available: 3, status: 409 });
});

test("403: what the contract keeps for operators; and a seeded operator is one", async () => {
  await failureOf((await testShop.as("Ana")).stats.get(), "not_allowed");
  expect((await (await testShop.as("Bo")).stats.get()).users).toBe(2);
});

test("both services are ready, and say which contract they speak", async () => {
  const status = await testShop.shop.status();
  expect(status.services.map(({ service, ok }) => [service, ok])).toEqual([
    ["user-service", true],
    ["order-service", true],
  ]);
  expect(status.services[1].contract).toMatch(/^[0-9a-f]{64}$/);
});

test("a wrong password is not let in, and a user who was not seeded needs one", async () => {
  await failureOf(testShop.as("Ana", "wrong password"), "wrong_credentials");
  await expect(testShop.as("Cy")).rejects.toThrow('no user "Cy" was seeded');
});

test("a seed that does not fit the contract is refused as any other, and leaves nothing open", async () => {
  const wrong = await createTestShop({ products: [{ name: "Chai", stock: -1 }] }).catch((error: unknown) => error);
  expect(isShopError(wrong, "addProduct") && wrong.code === "invalid_request" && wrong.errors).toMatchObject([
    { pointer: "/stock" },
  ]);
  await expect(createTestShop({ product: [] } as object)).rejects.toThrow('there is no option "product"');
  expect(() => testShop.product("NW-002")).toThrow("no product with the SKU NW-002 was seeded");
});
