// The first order: sign up, log in, order one of the first product that there is. With a shop running: node examples/first-order/main.ts
import { Shop } from "@shop/sdk";

await using shop = new Shop();
const name = `first-order-${crypto.randomUUID()}`;
const password = crypto.randomUUID();
const user = await shop.users.add({ name, password, address: "1 Main Street" });
const customer = shop.withToken((await shop.login(name, password)).token);
for await (const product of shop.products.list()) {
  if (product.stock === 0) continue;
  const order = await customer.orders.place({ user_id: user.id, product_id: product.id, quantity: 1 });
  process.stdout.write(`order ${order.id}: one ${product.name} for ${order.total / 100} ${order.currency}\n`);
  break;
}
