import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Shop } from "@shop/sdk";
import { expect, test } from "vitest";
import { startShop } from "../../../tests/support/running-shop.ts";

const folder = new URL("../", import.meta.url);

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
  const args = [fileURLToPath(new URL("main.ts", folder)), String(user.id), String(product.id)];
  expect((await promisify(execFile)(process.execPath, args, { env })).stdout).toBe("order 1\n");
  expect((await promisify(execFile)(process.execPath, args, { env })).stdout).toBe("only 0 left\n");
});

test("what the guide shows is what stands in these files", async () => {
  const guide = await readFile(new URL("../../docs/guides/testing-your-own-code.md", folder), "utf8");
  const files = ["check-out.ts", "test/check-out.test.ts"];
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  const shown = [...guide.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code.trim());
  expect(shown.length).toBeGreaterThan(0);
  for (const code of shown)
    expect(
      sources.some((source) => source.includes(code)),
      code,
    ).toBe(true);
});
