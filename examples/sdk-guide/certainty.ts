import { isShopError, Shop } from "@shop/sdk";

await using shop = new Shop({ attempts: 1 });
try {
  const order = await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 });
  console.log(`order ${order.id}`);
} catch (error) {
  if (!isShopError(error, "placeOrder") || error.certainty !== "unknown") throw error;
  const { reply, madeBefore } = await shop.resolve(error);
  console.log(`order ${reply.order.id}, placed ${madeBefore ? "before the connection broke" : "just now"}`);
}
