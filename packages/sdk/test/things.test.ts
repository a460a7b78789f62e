import { describe, expect, test } from "vitest";
import type { Shop } from "../src/index.ts";
import { key, movement, order, placed, product, user } from "./support/examples.ts";
import { json, scripted, shopAt } from "./support/scripted-server.ts";

const token = "shop_ses_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const expires_at = "2026-12-24T09:30:00.000Z";
const stats = { users: 1, products: 1, orders: 1, units_in_stock: 1, revenue: [], days: [] };
const stockReply = { response: "Stock changed.", product, movement };
const newUser = { name: "newUser", password: "newPassword", address: "new address" };
const newProduct = { sku: "NW-001", name: "Chai", unit_price: 1800, currency: "USD", stock: 39 };
const newOrder = { user_id: 4, product_id: 1, quantity: 2 };
const row = { key: "row-1", ...newOrder, price: { unit_price: 1700, currency: "USD" } };
const outcome = { key: "row-1", replayed: false, order, refused: null };
const count = { set_to: 37, expected: 39, reason: "stocktaking" };
const difference = { change: 20, reason: "delivery 4711" };

type Row = [
  name: string,
  call: (shop: Shop) => Promise<unknown>,
  request: string,
  body: unknown,
  reply: object,
  thing: unknown,
];

const note = {
  id: 78,
  at: "2026-11-24T09:30:00.000Z",
  type: "shop.noted",
  text: "stocktaking begins",
  unlocked_until: null,
};

/** Every method: the request it makes of its arguments, and what it makes of the reply. */
const methods: readonly Row[] = [
  ["users.add", (shop) => shop.users.add(newUser), "POST /api/users", newUser, { response: "x", user }, user],
  ["users.get", (shop) => shop.users.get(4), "GET /api/user/4", undefined, user, user],
  [
    "users.update",
    (shop) => shop.users.update(4, { address: "b" }),
    "PUT /api/user/4",
    { address: "b" },
    { response: "x", user },
    user,
  ],
  ["users.remove", (shop) => shop.users.remove(4), "DELETE /api/user/4", undefined, { response: "x", user }, user],
  [
    "products.add",
    (shop) => shop.products.add(newProduct),
    "POST /api/products",
    newProduct,
    { response: "x", product },
    product,
  ],
  ["products.get", (shop) => shop.products.get(1), "GET /api/product/1", undefined, product, product],
  [
    "products.update",
    (shop) => shop.products.update(1, { unit_price: 1900 }),
    "PUT /api/product/1",
    { unit_price: 1900 },
    { response: "x", product },
    product,
  ],
  [
    "products.remove",
    (shop) => shop.products.remove(1),
    "DELETE /api/product/1",
    undefined,
    { response: "x", product },
    product,
  ],
  [
    "products.restock",
    (shop) => shop.products.restock(1, difference),
    "POST /api/product/1/stock",
    difference,
    stockReply,
    product,
  ],
  [
    "products.setStock",
    (shop) => shop.products.setStock(1, count),
    "POST /api/product/1/stock",
    count,
    stockReply,
    product,
  ],
  ["orders.place", (shop) => shop.orders.place(newOrder), "POST /api/orders", newOrder, placed, order],
  [
    "orders.import",
    (shop) => shop.orders.import([row]),
    "POST /api/orders/import",
    { orders: [row] },
    { response: "x", outcomes: [outcome] },
    [outcome],
  ],
  ["orders.get", (shop) => shop.orders.get(12), "GET /api/order/12", undefined, order, order],
  [
    "orders.update",
    (shop) => shop.orders.update(12, { quantity: 3 }),
    "PUT /api/order/12",
    { quantity: 3 },
    placed,
    order,
  ],
  ["orders.cancel", (shop) => shop.orders.cancel(12), "DELETE /api/order/12", undefined, placed, order],
  ["orders.restore", (shop) => shop.orders.restore(12), "POST /api/order/12/restore", undefined, placed, order],
  [
    "events.note",
    (shop) => shop.events.note({ text: "stocktaking begins" }),
    "POST /api/notes",
    { text: "stocktaking begins" },
    { response: "x", note },
    note,
  ],
  [
    "keys.add",
    (shop) => shop.keys.add({ name: "nightly report" }),
    "POST /api/keys",
    { name: "nightly report" },
    { response: "x", key, token: "shop_key_x" },
    { ...key, token: "shop_key_x" },
  ],
  ["keys.remove", (shop) => shop.keys.remove(2), "DELETE /api/key/2", undefined, { response: "x", key }, key],
  [
    "stats.get",
    (shop) => shop.stats.get({ from: "2026-11-01" }),
    "GET /api/stats?from=2026-11-01",
    undefined,
    stats,
    stats,
  ],
  [
    "login",
    (shop) => shop.login("newUser", "newPassword"),
    "POST /api/login",
    { name: "newUser", password: "newPassword" },
    { response: "x", token, user, expires_at },
    { token, user, expires_at },
  ],
  ["logout", (shop) => shop.logout(), "POST /api/logout", undefined, { response: "x" }, undefined],
];

describe("every method sends what the contract says and resolves to the thing itself", () => {
  test.each(methods)("%s", async (_name, call, request, body, reply, thing) => {
    await using server = await scripted(json(200, reply));
    await using shop = shopAt(server);
    expect(await call(shop)).toEqual(thing);
    const [seen] = server.seen;
    expect(`${seen?.method} ${seen?.url}`).toBe(request);
    expect(seen?.body).toBe(body === undefined ? "" : JSON.stringify(body));
    expect(seen?.headers["content-type"]).toBe(body === undefined ? undefined : "application/json");
    expect(seen?.headers.authorization).toBeUndefined();
  });

  test("there is no method that is not in the list above", async () => {
    await using shop = shopAt({ url: "http://127.0.0.1:1" });
    const things = {
      users: shop.users,
      products: shop.products,
      orders: shop.orders,
      keys: shop.keys,
      stats: shop.stats,
      events: shop.events,
    };
    const names = Object.entries(things).flatMap(([name, thing]) =>
      Object.getOwnPropertyNames(Object.getPrototypeOf(thing)).map((method) => `${name}.${method}`),
    );
    const single = names.filter((name) => !/\.(constructor|list|listByUser|stream)$/.test(name));
    expect(single.toSorted()).toEqual(
      methods
        .map(([name]) => name)
        .filter((name) => name.includes("."))
        .toSorted(),
    );
  });
});

describe("which service, and as whom", () => {
  test("users, sessions and keys are the user-service's, the rest the order-service's", async () => {
    await using users = await scripted(json(200, user), json(200, { keys: [], next_cursor: null }));
    await using orders = await scripted(json(200, order), json(200, product));
    await using shop = shopAt(users, { orderServiceUrl: `${orders.url}/behind/a/prefix/` });
    await shop.users.get(4);
    await shop.keys.list().toArray({ max: 10 });
    await shop.orders.get(12);
    await shop.products.get(1);
    expect(users.seen.map(({ url }) => url)).toEqual(["/api/user/4", "/api/keys"]);
    expect(orders.seen.map(({ url }) => url)).toEqual([
      "/behind/a/prefix/api/order/12",
      "/behind/a/prefix/api/product/1",
    ]);
  });

  test("a login leaves the old token out, which may have expired", async () => {
    await using server = await scripted(json(200, { response: "x", token, user, expires_at }));
    await using shop = shopAt(server, { apiKey: "shop_ses_expired" });
    await shop.login("newUser", "newPassword");
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
  });

  test("withToken calls as another, over the same connections, and closes nothing", async () => {
    await using server = await scripted(json(200, user), json(200, user), json(200, user), json(200, user));
    await using shop = shopAt(server, { apiKey: "shop_key_operator" });
    const customer = shop.withToken("shop_ses_customer");
    await shop.users.get(4);
    await customer.users.get(4);
    await customer.withToken(undefined).users.get(4);
    await customer.close();
    await shop.users.get(4);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer shop_key_operator",
      "Bearer shop_ses_customer",
      undefined,
      "Bearer shop_key_operator",
    ]);
    // One pool opens a second connection when a call follows another at once; three pools would need three.
    expect(server.connections).toBeLessThanOrEqual(2);
    expect(() => shop.withToken("a b")).toThrow(TypeError);
  });
});
