import { afterAll, beforeAll, expect, test } from "vitest";
import { addProduct } from "../support/shop-of-test.ts";
import { startTestService, type TestService } from "../support/test-service.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

async function figure(name: string): Promise<number> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  return Number(new RegExp(`^shop_ledger_${name} (\\d+)$`, "m").exec(text)?.[1]);
}

const wrong = () => figure("wrong_products");
const checked = () => figure("checked_products_total");

/** Reads the metrics until every product was looked at once more. */
async function aRoundLater(products: number): Promise<void> {
  const target = (await checked()) + 2 * products;
  await expect.poll(checked, { timeout: 20_000, interval: 5 }).toBeGreaterThanOrEqual(target);
}

test("a stock that is not what the ledger says is found, wherever it is, and is right again when it is", async () => {
  const products = [];
  for (let number = 0; number < 45; number += 1) products.push(await addProduct(service.shop, { stock: number % 3 }));
  await aRoundLater(products.length);
  expect(await wrong()).toBe(0);
  const [first, last] = [products[0]?.id ?? 0, products.at(-1)?.id ?? 0];
  const { direct } = service.shop;
  direct.prepare("UPDATE products SET stock = stock + 1 WHERE id IN (?, ?)").run(first, last);
  await aRoundLater(products.length);
  expect(await wrong()).toBe(2);
  direct.prepare("UPDATE products SET stock = stock - 1 WHERE id = ?").run(first);
  await aRoundLater(products.length);
  expect(await wrong()).toBe(1);
});

test("changes that are made meanwhile are no fault", async () => {
  const before = await wrong();
  const tea = await addProduct(service.shop, { stock: 0 });
  let going = true;
  const busy = (async () => {
    while (going)
      await service.call("POST", `/api/product/${tea.id}/stock`, { body: { change: 1, reason: "delivery" } });
  })();
  for (let round = 0; round < 5; round += 1) {
    await aRoundLater(46);
    expect(await wrong()).toBe(before);
  }
  going = false;
  await busy;
});
