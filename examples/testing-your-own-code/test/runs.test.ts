import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Shop } from "@shop/sdk";
import { expect, test } from "vitest";
import { startShop } from "../../../tests/support/running-shop.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

test("the program places an order against a shop that runs", async () => {
  await using running = await startShop();
  const places = { userServiceUrl: running.users.url, orderServiceUrl: running.orders.url };
  await using shop = new Shop({ ...places, apiKey: running.operatorKey });
  const user = await shop.users.add({ name: "Ana", password: "correct horse", address: "1 Main Street" });
  const product = await shop.products.add({ sku: "A", name: "Apple", unit_price: 1, currency: "USD", stock: 1 });
  const env = {
    PATH: process.env["PATH"],
    SHOP_USER_SERVICE_URL: running.users.url,
    SHOP_ORDER_SERVICE_URL: running.orders.url,
    SHOP_API_KEY: running.operatorKey,
  };
  const args = [main, String(user.id), String(product.id)];
  expect((await promisify(execFile)(process.execPath, args, { env })).stdout).toBe("order 1\n");
  expect((await promisify(execFile)(process.execPath, args, { env })).stdout).toBe("only 0 left\n");
});
