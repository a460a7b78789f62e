import { isShopError, Shop } from "@shop/sdk";

await using shop = new Shop();

// One after the other, however many there are: the next page comes while this one is worked on.
for await (const order of shop.orders.list({ user_id: 4 })) console.log(order.id, order.total);

// An array has a limit.
const newest = await shop.orders.list({ sort: "-id", limit: 10 }).toArray({ max: 10 });
console.log(newest.map(({ id }) => id).join(" "));

// By pages: who keeps the cursor can go on from there, in another process if need be.
try {
  for await (const { items, next_cursor } of shop.products.list({ limit: 2 }).pages()) {
    console.log(items.map(({ sku }) => sku).join(" "), next_cursor === null ? "" : `(then ${next_cursor})`);
  }
} catch (error) {
  // A page that fails says which one it was: .pages({ cursor }) goes on from it.
  if (isShopError(error)) console.error(`go on from ${error.cursor ?? "the beginning"}`);
  throw error;
}
