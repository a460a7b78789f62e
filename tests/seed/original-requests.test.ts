import { existsSync, readFileSync } from "node:fs";
import type { Order } from "@shop/openapi";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import type { ShopClient } from "../support/shop-client.ts";

/**
 * The original's own requests, as its presentation has them, against two real processes that let anybody in as the
 * original does (`SHOP_OPEN=1`). No credentials are sent. The steps build on each other.
 */
let shop: RunningShop;
let anybody: ShopClient;
let product_id: number;

beforeAll(async () => {
  shop = await startShop({ SHOP_OPEN: "1" });
  anybody = shop.client(null);
  product_id = (await anybody.addProduct("SEED-1", 10)).id;
});
afterAll(() => shop[Symbol.asyncDispose]());

const send = async (
  service: "users" | "orders",
  method: string,
  path: string,
  body?: unknown,
): Promise<[number, unknown]> => {
  const answer = await anybody.call(service, method, path, body === undefined ? {} : { body });
  return [answer.status, answer.body];
};
const stock = async (): Promise<number> =>
  (await anybody.ok<{ stock: number }>("orders", "GET", `/api/product/${product_id}`)).stock;

describe("the original's requests, without a login", () => {
  it("S1: are answered by two processes, made of two packages", () => {
    expect(shop.users.pid).not.toBe(shop.orders.pid);
    expect(shop.users.url).not.toBe(shop.orders.url);
    for (const name of ["user-service", "order-service"]) {
      const file = new URL(`../../packages/${name}/package.json`, import.meta.url);
      expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ name: `@shop/${name}` });
    }
  });

  it("S3: POST /api/users", async () => {
    const [status, body] = await send("users", "POST", "/api/users", {
      name: "newUser",
      password: "newPassword",
      address: "new address",
    });
    expect([status, body]).toMatchObject([200, { response: "User added to the system." }]);
  });

  it("S2: are kept in one SQLite database that both services write to", async () => {
    expect(existsSync(shop.databaseFile)).toBe(true);
    const database = new Database(shop.databaseFile, { readonly: true });
    const rows = database
      .prepare("SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM products) AS products")
      .get();
    database.close();
    expect(rows).toEqual({ users: 1, products: 1 });
  });

  it("S4: POST /api/login is 200 for the right combination, else 401", async () => {
    expect((await send("users", "POST", "/api/login", { name: "newUser", password: "newPassword" }))[0]).toBe(200);
    expect((await send("users", "POST", "/api/login", { name: "newUser", password: "wrongPassword" }))[0]).toBe(401);
    expect((await send("users", "POST", "/api/login", { name: "nobody", password: "newPassword" }))[0]).toBe(401);
  });

  it("S5: GET /api/user/{id} tells name and address, and never the password", async () => {
    const [status, body] = await send("users", "GET", "/api/user/1");
    expect([status, body]).toMatchObject([200, { id: 1, name: "newUser", address: "new address" }]);
    expect(Object.keys(body as object).sort()).toEqual([
      "address",
      "created_at",
      "id",
      "name",
      "role",
      "updated_at",
      "version",
    ]);
  });

  it("S6: PUT /api/user/{id} changes password and/or address", async () => {
    expect((await send("users", "PUT", "/api/user/1", { address: "another address" }))[0]).toBe(200);
    expect((await send("users", "PUT", "/api/user/1", { password: "anotherPassword" }))[0]).toBe(200);
    expect((await send("users", "PUT", "/api/user/1", { password: "lastPassword", address: "last address" }))[0]).toBe(
      200,
    );
    expect((await send("users", "POST", "/api/login", { name: "newUser", password: "lastPassword" }))[0]).toBe(200);
    expect((await send("users", "GET", "/api/user/1"))[1]).toMatchObject({ address: "last address" });
  });

  it("S8: POST /api/orders takes the stock", async () => {
    const [status, body] = await send("orders", "POST", "/api/orders", {
      user_id: 1,
      product_id,
      quantity: 2,
      date: "2023-11-28",
    });
    expect([status, body]).toMatchObject([
      200,
      { response: "Order placed successfully", order: { id: 1, quantity: 2, date: "2023-11-28" } },
    ]);
    expect(await stock()).toBe(8);
  });

  it("S9: POST /api/orders checks availability, user and product", async () => {
    const order = { user_id: 1, product_id, quantity: 9, date: "2023-11-28" };
    expect(await send("orders", "POST", "/api/orders", order)).toMatchObject([
      409,
      { code: "insufficient_stock", requested: 9, available: 8 },
    ]);
    expect(await send("orders", "POST", "/api/orders", { ...order, user_id: 99 })).toMatchObject([
      404,
      { code: "user_not_found" },
    ]);
    expect(await send("orders", "POST", "/api/orders", { ...order, product_id: 99 })).toMatchObject([
      404,
      { code: "product_not_found" },
    ]);
    expect(await stock()).toBe(8);
  });

  it("S11: PUT /api/order/{order_id} modifies an order, and the stock follows", async () => {
    expect((await send("orders", "PUT", "/api/order/1", { quantity: 5 }))[0]).toBe(200);
    expect(await stock()).toBe(5);
  });

  it("S12: GET /api/order/{order_id} returns it", async () => {
    expect(await send("orders", "GET", "/api/order/1")).toMatchObject([
      200,
      { id: 1, user_id: 1, product_id, quantity: 5, date: "2023-11-28" },
    ]);
  });

  it("S13: GET /api/userorders/{user_id} returns all of a user's", async () => {
    const [status, body] = await send("orders", "GET", "/api/userorders/1");
    expect(status).toBe(200);
    expect((body as { orders: Order[] }).orders.map(({ id }) => id)).toEqual([1]);
  });

  it("S7: DELETE /api/user/{id} refuses while there are orders", async () => {
    expect(await send("users", "DELETE", "/api/user/1")).toMatchObject([409, { code: "user_has_orders", orders: 1 }]);
  });

  it("S10: DELETE /api/order/{order_id} restores the quantity, exactly once", async () => {
    expect((await send("orders", "DELETE", "/api/order/1"))[0]).toBe(200);
    expect(await stock()).toBe(10);
    expect((await send("orders", "DELETE", "/api/order/1"))[0]).toBe(404);
    expect(await stock()).toBe(10);
  });

  it("S7: DELETE /api/user/{id} deletes the user", async () => {
    expect((await send("users", "DELETE", "/api/user/1"))[0]).toBe(200);
    expect((await send("users", "GET", "/api/user/1"))[0]).toBe(404);
  });
});
