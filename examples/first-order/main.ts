// The first order: sign up, log in, order one of what is there. With a shop running: node examples/first-order/main.ts
import { Shop } from "@shop/sdk";

await using shop = new Shop();
const name = `Ana ${crypto.randomUUID()}`;
const user = await shop.users.add({ name, password: "correct horse", address: "1 Main Street" });
const { token } = await shop.login(name, "correct horse");
const products = await shop.products.list().toArray({ max: 100 });
const product = products.find(({ stock }) => stock > 0);
if (product === undefined) throw new Error("everything is sold out");
const order = await shop.withToken(token).orders.place({ user_id: user.id, product_id: product.id, quantity: 1 });
console.log(`order ${order.id}: one ${product.name} for ${order.total / 100} ${order.currency}`);
