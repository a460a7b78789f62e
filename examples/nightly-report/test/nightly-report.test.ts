import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Shop } from "@shop/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runExample } from "../../../tests/support/example.ts";
import { type RunningShop, startShop } from "../../../tests/support/running-shop.ts";

const main = new URL("../main.ts", import.meta.url);
const day = "2026-11-24";
let running: RunningShop;

beforeAll(async () => {
  running = await startShop();
});
afterAll(() => running[Symbol.asyncDispose]());

test("it reports the orders of the day by currency, and what runs short", async () => {
  await using shop = new Shop({
    userServiceUrl: running.users.url,
    orderServiceUrl: running.orders.url,
    apiKey: running.operatorKey,
  });
  const user = await shop.users.add({ name: "Ana", password: "correct horse", address: "Rua 1" });
  const chai = await shop.products.add({ sku: "NW-001", name: "Chai", unit_price: 1850, currency: "USD", stock: 39 });
  const tofu = await shop.products.add({ sku: "NW-014", name: "Tofu", unit_price: 2300, currency: "JPY", stock: 4 });
  const placed = [
    { product_id: chai.id, quantity: 2, date: day },
    { product_id: chai.id, quantity: 1, date: day },
    { product_id: tofu.id, quantity: 1, date: day },
    { product_id: chai.id, quantity: 30, date: "2026-11-23" },
  ];
  for (const order of placed) await shop.orders.place({ user_id: user.id, ...order });

  expect(await runExample(main, [day], running)).toEqual({
    code: 0,
    stdout: [
      "# 2026-11-24\n",
      "| orders | units | revenue |\n|---|---|---|\n| 2 | 3 | $55.50 |\n| 1 | 1 | ¥2,300 |\n",
      "## Fewer than 10 left\n",
      "- NW-001 Chai: 6\n- NW-014 Tofu: 3\n",
    ].join("\n"),
    stderr: "",
  });
});

test("it says by its exit code whether trying later may help, and writes no half report", async () => {
  const wrongKey = await runExample(main, [day], running, { SHOP_API_KEY: "shop_key_of_nobody" });
  expect(wrongKey).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("unauthenticated") });

  await using resting = await restingService();
  const later = await runExample(main, [day], running, { SHOP_ORDER_SERVICE_URL: resting.url });
  expect(later).toMatchObject({ code: 75, stdout: "", stderr: expect.stringContaining("overloaded") });
});

/** Answers that it wants an hour of rest, which is longer than the report has. */
async function restingService(): Promise<AsyncDisposable & { readonly url: string }> {
  const problem = { type: "urn:shop:problem:overloaded", code: "overloaded", status: 503, title: "Too much to do" };
  const server = createServer((_request, response) => {
    response.writeHead(503, { "content-type": "application/problem+json", "retry-after": "3600" });
    response.end(JSON.stringify({ ...problem, detail: "Try again in an hour.", request_id: "r-1", retry_after: 3600 }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await once(server.close(), "close");
    },
  };
}
