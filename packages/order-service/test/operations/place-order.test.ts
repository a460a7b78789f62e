import type { Product } from "@shop/openapi";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectBalanced } from "../support/books.ts";
import { addProduct, stockOf } from "../support/shop-of-test.ts";
import { type CallOptions, startTestService, type TestService, withoutIds } from "../support/test-service.ts";

const now = new Date("2026-11-24T23:59:59.999Z");

describe("placeOrder", () => {
  let service: TestService;
  let customer: { id: number; token: string };
  let chai: Product;
  beforeAll(async () => {
    service = await startTestService({ clock: () => now });
  });
  beforeEach(async () => {
    await service.shop.clear();
    customer = await service.customer("newUser");
    chai = await addProduct(service.shop);
  });
  afterAll(() => service.close());

  const body = (parts: object = {}) => ({
    user_id: customer.id,
    product_id: chai.id,
    quantity: 2,
    date: "2023-11-28",
    ...parts,
  });
  const place = (parts: object = {}, options: CallOptions = {}) =>
    service.call("POST", "/api/orders", { body: body(parts), ...options });

  test("S8: answers 200 and the original's words, with the order; to the customer and to an operator", async () => {
    for (const token of [customer.token, service.operator]) {
      const reply = await place({}, { token });
      expect(reply.status).toBe(200);
      expect(reply.body).toEqual({
        response: "Order placed successfully",
        order: {
          id: expect.any(Number),
          user_id: customer.id,
          product_id: chai.id,
          quantity: 2,
          date: "2023-11-28",
          unit_price: 1800,
          currency: "USD",
          total: 3600,
          version: 1,
          created_at: "2026-11-24T23:59:59.999Z",
          updated_at: "2026-11-24T23:59:59.999Z",
        },
      });
      expect(reply.headers.get("etag")).toBe('"1"');
      expect(reply.headers.get("idempotent-replayed")).toBeNull();
    }
    expect(await stockOf(service.shop, chai)).toBe(35);
  });

  test("S8: without a login is refused, unless the shop is open", async () => {
    expect((await place({}, { token: null })).body.code).toBe("unauthenticated");
    const open = await startTestService({ open: true });
    try {
      const user_id = await open.shop.addUser("newUser");
      const { id: product_id } = await addProduct(open.shop);
      const original = { user_id, product_id, quantity: 2, date: "2023-11-28" };
      const reply = await open.call("POST", "/api/orders", { body: original });
      expect([reply.status, reply.body.response]).toEqual([200, "Order placed successfully"]);
    } finally {
      await open.close();
    }
  });

  test("is of today in UTC when no date is given", async () => {
    const { id: product_id } = chai;
    const reply = await service.call("POST", "/api/orders", {
      body: { user_id: customer.id, product_id, quantity: 1 },
    });
    expect(reply.body.order?.date).toBe("2026-11-24");
  });

  test("S9: refuses more than there is with what was requested and what is available", async () => {
    const reply = await place({ quantity: 40 });
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({
      code: "insufficient_stock",
      title: "Not enough stock",
      detail: `Product ${chai.id} has only 39 left, and 40 would be needed. Ask for 39 or less.`,
      product_id: chai.id,
      requested: 40,
      available: 39,
    });
    expect(await stockOf(service.shop, chai)).toBe(39);
  });

  test("S9: answers 404 for an unknown user and for an unknown product", async () => {
    const user = await place({ user_id: 999_999 });
    expect([user.status, user.body.code, user.body.detail]).toEqual([
      404,
      "user_not_found",
      "There is no user 999999.",
    ]);
    const product = await place({ product_id: 999_999 });
    expect([product.status, product.body.code]).toEqual([404, "product_not_found"]);
  });

  test("answers a customer about another as about one who is not there, byte for byte but for the ids", async () => {
    const other = await service.shop.addUser("other");
    for (const parts of [{}, { quantity: 40 }, { product_id: 999_999 }]) {
      const theirs = await place({ ...parts, user_id: other }, { token: customer.token });
      const missing = await place({ ...parts, user_id: 888_888 }, { token: customer.token });
      expect([theirs.status, theirs.body.code]).toEqual([404, "user_not_found"]);
      expect(withoutIds(theirs, other)).toBe(withoutIds(missing, 888_888));
    }
    expect((await service.shop.books()).orders).toEqual([]);
  });

  test("fifty calls with one key at once are one order and one reply", async () => {
    const headers = { "idempotency-key": "3f7c1a52" };
    const replies = await Promise.all(Array.from({ length: 50 }, () => place({}, { token: customer.token, headers })));
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies.filter((reply) => reply.headers.get("idempotent-replayed") === "true")).toHaveLength(49);
    expect(new Set(replies.map((reply) => reply.headers.get("etag")))).toEqual(new Set(['"1"']));
    expect((await service.shop.books()).orders).toHaveLength(1);
    expectBalanced(await service.shop.books());
  });

  test("a key with another body is refused, and is another's own key", async () => {
    const headers = { "idempotency-key": "3f7c1a52" };
    expect((await place({}, { headers })).status).toBe(200);
    expect((await place({ quantity: 3 }, { headers })).body.code).toBe("idempotency_key_reused");
    expect((await place({}, { headers, token: customer.token })).headers.get("idempotent-replayed")).toBeNull();
    expect((await place({}, { headers })).headers.get("idempotent-replayed")).toBe("true");
    expect((await service.shop.books()).orders).toHaveLength(2);
  });

  test.each([
    ["/quantity", { quantity: 0 }],
    ["/quantity", { quantity: -1 }],
    ["/quantity", { quantity: 1.5 }],
    ["/quantity", { quantity: 1_000_001 }],
    ["/quantity", { quantity: 2 ** 53 }],
    ["/quantity", { quantity: 1e300 }],
    ["/quantity", { quantity: "1" }],
    ["/quantity", { quantity: [1] }],
    ["/quantity", { quantity: null }],
    ["/user_id", { user_id: 0 }],
    ["/product_id", { product_id: "1" }],
    ["/date", { date: "2023-02-29" }],
    ["/date", { date: "2023-1-1" }],
    ["/date", { date: null }],
    ["/unit_price", { unit_price: 1 }],
  ])("refuses at %s: %j, and changes nothing", async (pointer, parts) => {
    const before = await service.shop.books();
    const reply = await place(parts);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: "invalid_request", errors: [{ in: "body", pointer }] });
    expect(await service.shop.books()).toEqual(before);
  });
});
