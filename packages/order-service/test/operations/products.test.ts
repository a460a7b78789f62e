import type { Product } from "@shop/openapi";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addProduct, placeOrder, stockOf } from "../support/shop-of-test.ts";
import { startTestService, type TestService } from "../support/test-service.ts";

const chai = { sku: "NW-001", name: "Chai", unit_price: 1800, currency: "USD" };

describe("products", () => {
  let service: TestService;
  let customer: { id: number; token: string };
  beforeAll(async () => {
    service = await startTestService();
  });
  beforeEach(async () => {
    await service.shop.clear();
    customer = await service.customer("newUser");
  });
  afterAll(() => service.close());

  const add = async (parts: object = {}): Promise<Product> => {
    const { body } = await service.call("POST", "/api/products", { body: { ...chai, stock: 39, ...parts } });
    if (body.product === undefined) throw new Error(JSON.stringify(body));
    return body.product;
  };

  test("are added by an operator, without a stock when nothing is said", async () => {
    const reply = await service.call("POST", "/api/products", { body: chai });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ response: "Product added.", product: { ...chai, stock: 0, version: 1 } });
    expect(reply.headers.get("etag")).toBe('"1"');
    const again = await service.call("POST", "/api/products", { body: chai });
    expect([again.status, again.body.code]).toEqual([409, "sku_taken"]);
  });

  test("are shown to anybody", async () => {
    const product = await add();
    for (const token of [null, customer.token, service.operator]) {
      const reply = await service.call("GET", `/api/product/${product.id}`, { token });
      expect([reply.status, reply.body]).toEqual([200, product]);
      expect((await service.call("GET", "/api/products", { token })).body.products).toEqual([product]);
    }
    expect((await service.call("GET", "/api/product/999999", { token: null })).body.code).toBe("product_not_found");
  });

  test("are changed under If-Match, to which a sale does not count", async () => {
    const { id } = await add();
    await placeOrder(service.shop, { user_id: customer.id, product_id: id });
    const update = (etag: string) =>
      service.call("PUT", `/api/product/${id}`, { body: { unit_price: 1900 }, headers: { "if-match": etag } });
    const reply = await update('"1"');
    expect([reply.status, reply.headers.get("etag")]).toEqual([200, '"2"']);
    expect(reply.body).toMatchObject({ response: "Product updated.", product: { unit_price: 1900, stock: 38 } });
    expect((await update('"1"')).body).toMatchObject({ code: "precondition_failed", current_version: 2 });
  });

  test("are removed when nobody has ordered them, else the answer says how many have", async () => {
    const product = await add();
    const order = await placeOrder(service.shop, { user_id: customer.id, product_id: product.id });
    const refused = await service.call("DELETE", `/api/product/${product.id}`);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: "product_has_orders",
      orders: 1,
      detail: `Product ${product.id} still has 1 order. Cancel it first: GET /api/orders?product_id=${product.id} lists them.`,
    });
    await service.call("DELETE", `/api/order/${order.id}`);
    const reply = await service.call("DELETE", `/api/product/${product.id}`);
    expect([reply.status, reply.body]).toEqual([200, { response: "Product removed.", product }]);
    expect((await service.call("GET", `/api/product/${product.id}`)).status).toBe(404);
  });

  test("change their stock by a difference and by a count", async () => {
    const { id } = await add();
    const change = (body: object) => service.call("POST", `/api/product/${id}/stock`, { body });
    const more = await change({ change: 20, reason: "delivery 4711" });
    expect(more.status).toBe(200);
    expect(more.body).toMatchObject({
      response: "Stock changed.",
      product: { id, stock: 59, version: 1 },
      movement: {
        product_id: id,
        change: 20,
        stock_after: 59,
        reason: "restock",
        note: "delivery 4711",
        order_id: null,
      },
    });
    const count = await change({ set_to: 59, expected: 59, reason: "count" });
    expect([count.status, count.body.movement]).toEqual([200, null]);
    expect((await change({ set_to: 60, expected: 39, reason: "count" })).body).toMatchObject({
      code: "stock_changed",
      expected: 39,
      actual: 59,
    });
    expect((await change({ change: -60, reason: "r" })).body).toMatchObject({
      code: "insufficient_stock",
      requested: 60,
      available: 59,
    });
    expect((await change({ change: 1_000_000_000, reason: "r" })).body).toMatchObject({
      code: "stock_limit",
      limit: 1_000_000_000,
    });
    expect(await stockOf(service.shop, { id })).toBe(59);
  });

  test.each([
    { change: 0, reason: "r" },
    { change: 1 },
    { change: 1, reason: "" },
    { set_to: 1, reason: "r" },
    { change: 1, set_to: 1, expected: 1, reason: "r" },
    { change: 1.5, reason: "r" },
  ])("refuse the change of stock %j", async (body) => {
    const { id } = await add();
    const reply = await service.call("POST", `/api/product/${id}/stock`, { body });
    expect([reply.status, reply.body.code]).toEqual([400, "invalid_request"]);
    expect(await stockOf(service.shop, { id })).toBe(39);
  });

  test("and their stock are for operators to change", async () => {
    const { id } = await add();
    const calls = [
      service.call("POST", "/api/products", { token: customer.token, body: chai }),
      service.call("PUT", `/api/product/${id}`, { token: customer.token, body: { name: "x" } }),
      service.call("DELETE", `/api/product/${id}`, { token: customer.token }),
      service.call("POST", `/api/product/${id}/stock`, { token: customer.token, body: { change: 1, reason: "r" } }),
      service.call("GET", "/api/stock-movements", { token: customer.token }),
    ];
    for (const { status, body } of await Promise.all(calls)) expect([status, body.code]).toEqual([403, "not_allowed"]);
  });

  test("are listed in pages, by SKU, and by the beginning of a name, however long", async () => {
    const names = ["Chai", "chang", "Chartreuse", "Tofu", `Chef ${"é".repeat(190)}`, `Chef ${"é".repeat(190)}z`];
    const added = [];
    for (const name of names) added.push(await addProduct(service.shop, { name }));
    const pages = async (query: string): Promise<string[]> => {
      const found: string[] = [];
      let cursor: string | null | undefined = null;
      do {
        const { body } = await service.call("GET", `/api/products?${query}${cursor ? `&cursor=${cursor}` : ""}`);
        found.push(...(body.products ?? []).map(({ name }) => name));
        cursor = body.next_cursor;
        expect((cursor ?? "").length).toBeLessThanOrEqual(200);
      } while (cursor);
      return found;
    };
    expect(await pages("limit=2")).toEqual(names);
    expect(await pages("limit=2&name_prefix=CH")).toEqual([names[0], names[1], names[2], names[4], names[5]]);
    expect(await pages("limit=1&name_prefix=chef&sort=-id")).toEqual([names[5], names[4]]);
    expect(await pages(`sku=${added[3]?.sku}`)).toEqual(["Tofu"]);
    expect((await service.call("GET", "/api/products?cursor=garbage")).body).toMatchObject({
      errors: [{ in: "query", pointer: "/cursor" }],
    });
  });

  test("have a ledger, in pages, by product and by order", async () => {
    const { id } = await add();
    const order = await placeOrder(service.shop, { user_id: customer.id, product_id: id });
    await addProduct(service.shop);
    const list = async (query: string) => (await service.call("GET", `/api/stock-movements?${query}`)).body;
    const all = (await list("limit=100")).stock_movements ?? [];
    expect(all.map(({ reason }) => reason)).toEqual(["initial", "order_placed", "initial"]);
    expect((await list(`product_id=${id}`)).stock_movements).toEqual(all.slice(0, 2));
    expect((await list(`order_id=${order.id}`)).stock_movements).toEqual(all.slice(1, 2));
    const page = await list("limit=2&sort=-id");
    expect(page.stock_movements).toEqual([all[2], all[1]]);
    expect(await list(`limit=2&sort=-id&cursor=${page.next_cursor}`)).toEqual({
      stock_movements: [all[0]],
      next_cursor: null,
    });
  });
});
