import { Shop } from "@shop/sdk";

await using shop = new Shop();
const total = await shop.intent("./monthly-orders.intent", async (intended) => {
  const tea = await intended.orders.place({ user_id: 4, product_id: 1, quantity: 2 });
  const coffee = await intended.orders.place({ user_id: 4, product_id: 2, quantity: 1 });
  return tea.total + coffee.total;
});
console.log(`both orders are placed, once: ${total}`);
