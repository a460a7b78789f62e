import { isShopError, Shop, type ShopErrorOf } from "@shop/sdk";

function advice(error: ShopErrorOf<"placeOrder">): string {
  switch (error.code) {
    case "insufficient_stock":
      return error.available === 0 ? "It is sold out." : `Order ${error.available} or fewer.`;
    case "user_not_found":
    case "product_not_found":
      return "Look at the ids again.";
    case "invalid_request":
      return error.errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join("; ");
    default:
      // A service that is newer than this program may have a code that it does not know.
      return `${error.detail} (request ${error.requestId ?? "not sent"})`;
  }
}

await using shop = new Shop();
for (const order of [
  { user_id: 4, product_id: 1, quantity: 1000 },
  { user_id: 4, product_id: 999, quantity: 1 },
  { user_id: 4, product_id: 1, quantity: 0 },
]) {
  await shop.orders.place(order).catch((error: unknown) => {
    if (!isShopError(error, "placeOrder")) throw error;
    console.log(advice(error));
  });
}
