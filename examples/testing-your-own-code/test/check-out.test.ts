import { createTestShop, fault, type TestShop } from "@shop/testing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { checkOut } from "../check-out.ts";

let testShop: TestShop;

beforeAll(async () => {
  testShop = await createTestShop({
    products: [{ sku: "NW-001", name: "Chai", stock: 3 }],
    users: [{ name: "Ana" }],
  });
});
afterEach(() => testShop.reset());
afterAll(() => testShop.close());

const order = (quantity: number) => ({
  user_id: testShop.user("Ana").id,
  product_id: testShop.product("NW-001").id,
  quantity,
});

test("a shop that is busy for long, and a reply that is lost: one order", async () => {
  const { shop, faults } = testShop;
  faults.on("placeOrder", fault.problem("overloaded").times(3), fault.resetAfterCommit());

  expect(await checkOut(shop, order(1), { pauseMs: 0 })).toMatchObject({ order: { quantity: 1 } });

  faults.expectAllMet();
  const tries = testShop.callsOf("placeOrder");
  expect(tries.map(({ attempts }) => attempts.map(({ status }) => status))).toEqual([
    [503, 503, 503, undefined],
    [200],
  ]);
  expect(tries[1]?.attempts[0]?.replayed).toBe(true);
  expect(await shop.orders.list().toArray({ max: 9 })).toHaveLength(1);
});

test("what is not there can't be sold, and that is no failure", async () => {
  expect(await checkOut(testShop.shop, order(4))).toEqual({ onlyLeft: 2 });
  expect(testShop.callsOf("placeOrder")).toHaveLength(1);
});

test("an order that the shop refuses is not tried again", async () => {
  const nobodys = { ...order(1), user_id: 4711 };
  await expect(checkOut(testShop.shop, nobodys)).rejects.toMatchObject({ code: "user_not_found" });
  expect(testShop.callsOf("placeOrder")).toHaveLength(1);
});

test("a shop that stays away is given up, and the error says that nothing was sent", async () => {
  using _outage = testShop.faults.away("order-service");
  const checkingOut = checkOut(testShop.shop, order(1), { tries: 3, pauseMs: 0 });
  await expect(checkingOut).rejects.toMatchObject({ code: "connection_failed", certainty: "notSent" });
  expect(testShop.callsOf("placeOrder")).toHaveLength(3);
});
