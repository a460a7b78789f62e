import type { Order, Product } from "@shop/openapi";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addProduct, placeOrder, stockOf } from "../support/shop-of-test.ts";
import { startTestService, type TestService, withoutIds } from "../support/test-service.ts";

describe("an order", () => {
  let service: TestService;
  let owner: { id: number; token: string };
  let other: { id: number; token: string };
  let chai: Product;
  let order: Order;
  beforeAll(async () => {
    service = await startTestService();
  });
  beforeEach(async () => {
    await service.shop.clear();
    owner = await service.customer("owner");
    other = await service.customer("other");
    chai = await addProduct(service.shop);
    order = await placeOrder(service.shop, { user_id: owner.id, product_id: chai.id, quantity: 2 });
  });
  afterAll(() => service.close());

  const path = (id: unknown = order.id) => `/api/order/${id}`;

  test("S12: is shown to its owner and to an operator", async () => {
    for (const token of [owner.token, service.operator]) {
      const reply = await service.call("GET", path(), { token });
      expect([reply.status, reply.body]).toEqual([200, order]);
      expect(reply.headers.get("etag")).toBe('"1"');
    }
    expect((await service.call("GET", path(), { token: null })).status).toBe(401);
  });

  test("S11: changes in quantity, date and product, and the stock follows", async () => {
    const tea = await addProduct(service.shop, { unit_price: 250, stock: 10 });
    const body = { product_id: tea.id, quantity: 3, date: "2024-02-29" };
    const reply = await service.call("PUT", path(), { token: owner.token, body });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      response: "Order updated successfully",
      order: { ...body, id: order.id, unit_price: 250, total: 750, version: 2 },
    });
    expect(reply.headers.get("etag")).toBe('"2"');
    expect([await stockOf(service.shop, chai), await stockOf(service.shop, tea)]).toEqual([39, 7]);
    const more = await service.call("PUT", path(), { token: owner.token, body: { quantity: 11 } });
    expect(more.body).toMatchObject({ code: "insufficient_stock", product_id: tea.id, requested: 8, available: 7 });
    const unknown = await service.call("PUT", path(), { token: owner.token, body: { product_id: 999_999 } });
    expect([unknown.status, unknown.body.code]).toEqual([404, "product_not_found"]);
  });

  test("S10: is cancelled once: the quantity goes back, then there is no such order", async () => {
    const reply = await service.call("DELETE", path(), { token: owner.token });
    expect([reply.status, reply.body]).toEqual([200, { response: "Order deleted successfully", order }]);
    expect(await stockOf(service.shop, chai)).toBe(39);
    for (const method of ["DELETE", "GET"]) {
      expect((await service.call(method, path(), { token: owner.token })).body.code).toBe("order_not_found");
    }
    expect(await stockOf(service.shop, chai)).toBe(39);
  });

  test("comes back from its cancellation for an operator, and a repeated call with its key gets the first reply", async () => {
    await service.call("DELETE", path(), { token: owner.token });
    const restore = (parts: object = {}) => service.call("POST", `${path()}/restore`, parts);
    expect((await restore({ token: owner.token })).status).toBe(403);
    expect((await restore({ headers: { "if-match": '"7"' } })).body).toMatchObject({ code: "precondition_failed" });
    const headers = { "idempotency-key": "restore-1" };
    const first = await restore({ headers });
    expect(first.body).toMatchObject({
      response: "Order restored.",
      order: { ...order, version: 2, updated_at: expect.any(String) },
    });
    expect(first.headers.get("etag")).toBe('"2"');
    const again = await restore({ headers });
    expect([again.status, again.text, again.headers.get("idempotent-replayed")]).toEqual([200, first.text, "true"]);
    expect((await restore()).body).toMatchObject({ status: 409, code: "order_not_cancelled" });
    expect(await stockOf(service.shop, chai)).toBe(37);
  });

  test("a cancelled order whose user, currency or product is another by now does not come back, and says why", async () => {
    const refused = async (parts: object): Promise<void> => {
      const { status, body } = await service.call("POST", `${path()}/restore`);
      expect({ status, body }).toMatchObject({ status: 409, body: parts });
    };
    await service.call("DELETE", path());
    await service.call("PUT", `/api/product/${chai.id}`, { body: { currency: "EUR" } });
    const currencies = { currency: "USD", current_currency: "EUR" };
    await refused({ code: "order_currency_changed", product_id: chai.id, ...currencies });
    await service.call("DELETE", `/api/product/${chai.id}`);
    await refused({ code: "order_product_gone", product_id: chai.id });
    await service.shop.removeUser(owner.id);
    await refused({ code: "order_user_gone", user_id: owner.id });
  });

  test("S10: a repeated cancellation with its key gets the first reply", async () => {
    const headers = { "idempotency-key": "cancel-1" };
    const first = await service.call("DELETE", path(), { headers });
    const again = await service.call("DELETE", path(), { headers });
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await stockOf(service.shop, chai)).toBe(39);
  });

  test.each([
    ["GET", undefined],
    ["PUT", { quantity: 1 }],
    ["PUT", { quantity: 1_000_000 }],
    ["DELETE", undefined],
  ])("of another answers %s as one that is not there, byte for byte but for the ids", async (method, body) => {
    const call = (id: number) =>
      service.call(method, path(id), { token: other.token, ...(body && { body }), headers: { "if-match": '"7"' } });
    const [theirs, missing] = [await call(order.id), await call(888_888)];
    expect([theirs.status, theirs.body.code]).toEqual([404, "order_not_found"]);
    expect(withoutIds(theirs, order.id)).toBe(withoutIds(missing, 888_888));
    expect(await stockOf(service.shop, chai)).toBe(37);
  });

  test.each([
    ["PUT", { quantity: 1 }],
    ["DELETE", undefined],
  ])("%s with an ETag that has moved on is refused with the version of now", async (method, body) => {
    await service.call("PUT", path(), { body: { quantity: 3 } });
    const call = (etag: string) =>
      service.call(method, path(), { headers: { "if-match": etag }, ...(body && { body }) });
    for (const etag of ['"1"', 'W/"2"', '"something"']) {
      const refused = await call(etag);
      expect(refused.status).toBe(412);
      expect(refused.body).toMatchObject({ code: "precondition_failed", current_version: 2 });
    }
    expect((await call('"1", "2"')).status).toBe(200);
  });

  test.each([{}, { user_id: 1 }, { quantity: 0 }, { date: "2023-13-01" }, []])(
    "refuses the change %j",
    async (body) => {
      const reply = await service.call("PUT", path(), { body });
      expect([reply.status, reply.body.code]).toEqual([400, "invalid_request"]);
      expect(await stockOf(service.shop, chai)).toBe(37);
    },
  );
});
