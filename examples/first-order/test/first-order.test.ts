import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runExample } from "../../../tests/support/example.ts";
import { startShop } from "../../../tests/support/running-shop.ts";

const main = new URL("../main.ts", import.meta.url);

test("the example has ten lines", () => {
  const lines = readFileSync(main, "utf8").split("\n");
  expect(lines.filter((line) => line !== "" && !line.startsWith("//"))).toHaveLength(10);
});

test("it places an order, without a key", async () => {
  await using running = await startShop();
  const client = running.client();
  await client.addProduct("NW-000", 0);
  const chai = await client.addProduct("NW-001", 39, 1800);
  expect(await runExample(main, [], running, { SHOP_API_KEY: undefined })).toEqual({
    code: 0,
    stdout: "order 1: one Product NW-001 for 18 USD\n",
    stderr: "",
  });
  expect(await client.ok("orders", "GET", `/api/product/${chai.id}`)).toMatchObject({ stock: 38 });
  expect(await client.ok("orders", "GET", "/api/orders")).toMatchObject({
    orders: [{ id: 1, product_id: chai.id, quantity: 1 }],
  });
});
