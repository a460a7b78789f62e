import { describe, expect, test } from "vitest";
import type { CallOptions, Shop } from "../src/index.ts";
import { order, placed, user } from "./support/examples.ts";
import { json, scripted, shopAt } from "./support/scripted-server.ts";

const newOrder = { user_id: 4, product_id: 1, quantity: 2 };
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("the options of a call", () => {
  test("idempotencyKey and ifMatch become headers", async () => {
    await using server = await scripted(json(200, placed));
    await using shop = shopAt(server);
    await shop.orders.update(12, { quantity: 3 }, { idempotencyKey: "import-17", ifMatch: 3 });
    expect(server.seen[0]?.headers).toMatchObject({ "idempotency-key": "import-17", "if-match": '"3"' });
  });

  test("a change makes a new key for every call, a read and an unmarked call make none", async () => {
    const login = { response: "x", token: "shop_ses_x", expires_at: "2026-12-24T09:30:00.000Z", user };
    await using server = await scripted(json(200, placed), json(200, placed), json(200, order), json(200, login));
    await using shop = shopAt(server);
    await shop.orders.place(newOrder);
    await shop.orders.place(newOrder);
    await shop.orders.get(12);
    await shop.login("newUser", "newPassword");
    const [first, second, ...others] = server.seen.map(({ headers }) => headers["idempotency-key"]);
    expect(first).toMatch(uuid);
    expect(second).toMatch(uuid);
    expect(second).not.toBe(first);
    expect(others).toEqual([undefined, undefined]);
  });

  const wrong: readonly [string, (shop: Shop) => Promise<unknown>, string][] = [
    ["an empty key", (shop) => shop.orders.place(newOrder, { idempotencyKey: "" }), "idempotencyKey"],
    ["a key with a newline", (shop) => shop.orders.place(newOrder, { idempotencyKey: "a\nb" }), "idempotencyKey"],
    [
      "a key of 201 characters",
      (shop) => shop.orders.place(newOrder, { idempotencyKey: "k".repeat(201) }),
      "idempotencyKey",
    ],
    ["a version 0", (shop) => shop.orders.cancel(12, { ifMatch: 0 }), "ifMatch"],
    ["a version 1.5", (shop) => shop.orders.cancel(12, { ifMatch: 1.5 }), "ifMatch"],
    ["a negative deadline", (shop) => shop.orders.get(12, { deadline: -1 }), "deadline"],
    ["a signal that is none", (shop) => shop.orders.get(12, { signal: {} as AbortSignal }), "signal"],
    ["an unknown option", (shop) => shop.orders.get(12, { timeout: 5 } as CallOptions), "timeout"],
    ["a key for a read", (shop) => shop.orders.get(12, { idempotencyKey: "k" } as CallOptions), "idempotencyKey"],
    ["a key for a login", (shop) => shop.login("a", "b", { idempotencyKey: "k" } as CallOptions), "idempotencyKey"],
    ["a version for a new order", (shop) => shop.orders.place(newOrder, { ifMatch: 1 } as CallOptions), "ifMatch"],
    ["an unknown option of status", (shop) => shop.status({ attempts: 5 } as CallOptions), "attempts"],
    ["an empty id", (shop) => shop.orders.get("" as unknown as number), "order_id"],
    ["the id .", (shop) => shop.users.get("." as unknown as number), "id"],
    ["the id ..", (shop) => shop.orders.cancel(".." as unknown as number), "order_id"],
    ["no id", (shop) => shop.products.get(undefined as unknown as number), "product_id"],
    ["the id null", (shop) => shop.products.get(null as unknown as number), "product_id"],
    ["the id NaN", (shop) => shop.keys.remove(Number.NaN), "key_id"],
    ["an object as id", (shop) => shop.products.restock({} as number, { change: 1, reason: "x" }), "product_id"],
    ["half a character", (shop) => shop.users.list({ name: "\ud800" }).toArray({ max: 1 }), "name"],
    ["a filter null", (shop) => shop.users.list({ name: null as unknown as string }).toArray({ max: 1 }), "name"],
    ["the user id ..", (shop) => shop.orders.listByUser(".." as unknown as number).toArray({ max: 1 }), "user_id"],
  ];

  test.each(wrong)("%s is a TypeError that names it, and nothing is sent", async (_what, call, name) => {
    await using server = await scripted();
    await using shop = shopAt(server);
    const error = await call(shop).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(name);
    expect(server.seen).toEqual([]);
  });

  test("an id that could leave the path is encoded", async () => {
    await using server = await scripted(json(200, order));
    await using shop = shopAt(server);
    await shop.orders.get("../users?a#b" as unknown as number);
    expect(server.seen[0]?.url).toBe("/api/order/..%2Fusers%3Fa%23b");
  });
});
