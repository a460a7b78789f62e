import type { Order, User } from "@shop/openapi";
import { request } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtServices } from "../support/built-services.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import type { ShopClient } from "../support/shop-client.ts";

let shop: RunningShop;
let operator: ShopClient;

beforeAll(async () => {
  shop = await startShop({}, undefined, await builtServices());
  operator = shop.client();
});
afterAll(() => shop[Symbol.asyncDispose]());

const status = async (url: string): Promise<number> => {
  const { statusCode, body } = await request(url);
  await body.dump();
  return statusCode;
};

test("S17: while user-service is dead, order-service serves operators and customers, and user-service comes back with all it knew", async () => {
  const user = await operator.addUser("customer of a dead service");
  const token = await operator.login(user.name);
  const customer = shop.client(token);
  const product = await operator.addProduct("S17-A", 10);
  await shop.users.end("SIGKILL");
  await expect(operator.call("users", "GET", `/api/user/${user.id}`)).rejects.toThrow();

  expect(await status(`${shop.orders.url}/readyz`)).toBe(200);
  const placed = await customer.placeOrder(user.id, product.id, 3, "during-the-outage");
  const changed = await customer.ok<{ order: Order }>("orders", "PUT", `/api/order/${placed.id}`, {
    body: { quantity: 4 },
  });
  const second = await operator.placeOrder(user.id, product.id, 2);
  await operator.ok("orders", "DELETE", `/api/order/${second.id}`);
  const listed = await customer.ok<{ orders: Order[] }>("orders", "GET", `/api/userorders/${user.id}`);
  expect(listed.orders).toEqual([changed.order]);

  await shop.users.start();
  expect(await customer.ok<User>("users", "GET", `/api/user/${user.id}`)).toEqual(user);
  expect(await operator.login(user.name)).toMatch(/^shop_ses_/);
});

test("S17: while order-service is dead, user-service serves operators and customers, and order-service comes back with all it knew", async () => {
  const user = await operator.addUser("customer without orders");
  const product = await operator.addProduct("S17-B", 10);
  const order = await operator.placeOrder(user.id, product.id, 3, "before-the-outage");
  await shop.orders.end("SIGKILL");
  await expect(operator.call("orders", "GET", `/api/order/${order.id}`)).rejects.toThrow();

  expect(await status(`${shop.users.url}/readyz`)).toBe(200);
  const newcomer = await shop.client(null).addUser("newcomer");
  const token = await shop.client(null).login(newcomer.name);
  const moved = await shop.client(token).ok<{ user: User }>("users", "PUT", `/api/user/${newcomer.id}`, {
    body: { address: "2 Main Street" },
  });
  expect(moved.user).toMatchObject({ id: newcomer.id, address: "2 Main Street" });
  const listed = await operator.ok<{ users: User[] }>("users", "GET", "/api/users?limit=1000");
  expect(listed.users).toContainEqual(moved.user);

  await shop.orders.start();
  expect(await operator.ok<Order>("orders", "GET", `/api/order/${order.id}`)).toEqual(order);
  // The customer who came while it was dead is known to it, by the session too.
  const first = await shop.client(token).placeOrder(newcomer.id, product.id, 7);
  expect(first).toMatchObject({ user_id: newcomer.id, quantity: 7 });
  // What was placed before is still placed once.
  expect(await operator.placeOrder(user.id, product.id, 3, "before-the-outage")).toEqual(order);
});
