import { isShopError, Shop } from "@shop/sdk";

await using shop = new Shop();
try {
  const order = await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 });
  console.log(`order ${order.id}: ${order.total / 100} ${order.currency}`);
} catch (error) {
  if (!isShopError(error, "placeOrder") || error.code !== "insufficient_stock") throw error;
  console.log(`only ${error.available} left`);
}
