// Loads products.csv and orders.csv of a folder, as an operator: SHOP_API_KEY=… node examples/bulk-load/main.ts FOLDER
// After a crash, or when rejected rows were mended, run it again within 24 hours: what is there is not loaded twice.
import { join } from "node:path";
import { Shop } from "@shop/sdk";
import { BadRow, loadRows, wholeNumber } from "./load-rows.ts";

const [folder = "."] = process.argv.slice(2);
// A long load sits out a restart of the shop.
await using shop = new Shop({ deadline: 120_000, attempts: 20 });

const products = await loadRows(
  join(folder, "products.csv"),
  async ({ sku = "", name = "", currency = "", ...row }) => {
    const product = { sku, name, currency, unit_price: wholeNumber(row.unit_price), stock: wholeNumber(row.stock) };
    await shop.products.add(product, { idempotencyKey: `load-product-${sku}` });
  },
);

const ids = new Map<string, number>();
for await (const { sku, id } of shop.products.list({ limit: 1000 })) ids.set(sku, id);

// `number` is what the order is called where it comes from.
const orders = await loadRows(join(folder, "orders.csv"), async ({ number, sku = "", user_id, quantity }) => {
  const product_id = ids.get(sku);
  if (product_id === undefined) throw new BadRow(`no product has the SKU ${sku}`);
  const order = { user_id: wholeNumber(user_id), product_id, quantity: wholeNumber(quantity) };
  await shop.orders.place(order, { idempotencyKey: `load-order-${number}` });
});

console.log(`${products.loaded} products and ${orders.loaded} orders are there`);
process.exitCode = products.rejected + orders.rejected > 0 ? 1 : 0;
