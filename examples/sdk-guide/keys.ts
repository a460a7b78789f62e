import { Shop } from "@shop/sdk";

await using shop = new Shop();
const basket = { user_id: 4, product_id: 1, quantity: 2 };
const first = await shop.orders.place(basket, { idempotencyKey: "basket-4711" });
const again = await shop.orders.place(basket, { idempotencyKey: "basket-4711" });
console.log(first.id === again.id ? "one order" : "two orders");
