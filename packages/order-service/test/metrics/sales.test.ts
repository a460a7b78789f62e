import type { Product } from "@shop/openapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addProduct } from "../support/shop-of-test.ts";
import { startTestService, type TestService } from "../support/test-service.ts";

let service: TestService;
let customer: { readonly id: number };
let chai: Product;
beforeAll(async () => {
  service = await startTestService();
  customer = await service.customer("newUser");
  chai = await addProduct(service.shop, { stock: 10 });
});
afterAll(() => service.close());

/** What the service says that it has sold, as `{name: value}`. */
async function sales(): Promise<Record<string, number>> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const lines = [...text.matchAll(/^shop_((?:orders|units)_\S+) (\d+)$/gm)];
  return Object.fromEntries(lines.map(([, name = "", value]) => [name, Number(value)]));
}

const refused = (reason: string): string => `orders_refused_total{reason="${reason}"}`;

const nothing = {
  ...{ orders_placed_total: 0, orders_changed_total: 0, orders_cancelled_total: 0, orders_restored_total: 0 },
  ...{ units_sold_total: 0, units_returned_total: 0 },
  ...{ [refused("insufficient_stock")]: 0, [refused("product_not_found")]: 0, [refused("user_not_found")]: 0 },
};

test("orders and units count once each, whatever way they come, and refusals by their reason", async () => {
  expect(await sales()).toEqual(nothing);
  const place = (parts: object, headers = {}) =>
    service.call("POST", "/api/orders", {
      body: { user_id: customer.id, product_id: chai.id, quantity: 2, ...parts },
      headers,
    });
  const first = await place({}, { "idempotency-key": "once" });
  // Replayed: nothing was sold a second time.
  expect((await place({}, { "idempotency-key": "once" })).headers.get("idempotent-replayed")).toBe("true");
  const path = `/api/order/${first.body.order?.id}`;
  await service.call("PUT", path, { body: { quantity: 3 } });
  await service.call("DELETE", path);
  await service.call("POST", `${path}/restore`);
  for (const wrong of [{ quantity: 100 }, { quantity: 101 }, { product_id: 9999 }, { user_id: 9999 }])
    await place(wrong);
  const row = { user_id: customer.id, product_id: chai.id };
  const orders = [
    { key: "row-1", ...row, quantity: 4 },
    { key: "row-2", ...row, quantity: 100 },
  ];
  expect((await service.call("POST", "/api/orders/import", { body: { orders } })).status).toBe(200);
  expect(await sales()).toEqual({
    ...{ orders_placed_total: 2, orders_changed_total: 1, orders_cancelled_total: 1, orders_restored_total: 1 },
    ...{ units_sold_total: 2 + 3 + 4, units_returned_total: 3 },
    ...{ [refused("insufficient_stock")]: 3, [refused("product_not_found")]: 1, [refused("user_not_found")]: 1 },
  });
});
