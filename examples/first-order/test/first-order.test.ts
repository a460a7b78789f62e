import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Shop } from "@shop/sdk";
import { expect, test } from "vitest";
import { startShop } from "../../../tests/support/running-shop.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

test("the example places an order, without a key", async () => {
  await using running = await startShop();
  const places = { SHOP_USER_SERVICE_URL: running.users.url, SHOP_ORDER_SERVICE_URL: running.orders.url };
  await using shop = new Shop({
    userServiceUrl: running.users.url,
    orderServiceUrl: running.orders.url,
    apiKey: running.operatorKey,
  });
  await shop.products.add({ sku: "NW-000", name: "Sold out", unit_price: 100, currency: "USD" });
  const chai = await shop.products.add({ sku: "NW-001", name: "Chai", unit_price: 1800, currency: "USD", stock: 39 });
  const { stdout } = await promisify(execFile)(process.execPath, [main], {
    env: { PATH: process.env.PATH, ...places },
  });
  expect(stdout).toBe("order 1: one Chai for 18 USD\n");
  expect((await shop.products.get(chai.id)).stock).toBe(38);
  expect(await shop.orders.list().toArray({ max: 9 })).toMatchObject([{ id: 1, product_id: chai.id, quantity: 1 }]);
});
