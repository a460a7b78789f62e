// A smoke test of a running shop, as its operator: SHOP_API_KEY=… npx vitest run smoke.spec.ts
// What it makes is its own, and is gone when all went well.
import { Shop } from "@shop/sdk";
import { afterAll, expect, test } from "vitest";

const shop = new Shop({ deadline: 10_000 });
afterAll(() => shop.close());

test("an order is placed, changed and cancelled, and the stock is right each time", async () => {
  const name = `smoke-${crypto.randomUUID()}`;
  const tea = await shop.products.add({ sku: name, name: "Tea", unit_price: 250, currency: "EUR", stock: 5 });
  const stock = async (): Promise<number> => (await shop.products.get(tea.id)).stock;
  const user = await shop.users.add({ name, password: "correct horse", address: "1 Main Street" });
  const customer = shop.withToken((await shop.login(name, "correct horse")).token);

  const order = await customer.orders.place({ user_id: user.id, product_id: tea.id, quantity: 2 });
  expect(order).toMatchObject({ quantity: 2, total: 500, currency: "EUR" });
  expect(await stock()).toBe(3);

  const changed = await customer.orders.update(order.id, { quantity: 5 }, { ifMatch: order.version });
  expect(changed.total).toBe(1250);
  expect(await stock()).toBe(0);

  const oneMore = customer.orders.place({ user_id: user.id, product_id: tea.id, quantity: 1 });
  await expect(oneMore).rejects.toMatchObject({ code: "insufficient_stock", available: 0 });

  await customer.orders.cancel(order.id);
  expect(await stock()).toBe(5);

  await shop.users.remove(user.id);
  await shop.products.remove(tea.id);
});
