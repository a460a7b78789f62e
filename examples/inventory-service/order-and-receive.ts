import { Shop } from "@shop/sdk";
import { service } from "@shop/sdk/service";
import document from "./generated/inventory-service.json" with { type: "json" };
import type { operations } from "./generated/inventory-service.ts";

// The key is read from SHOP_API_KEY, as that of a Shop is: the service knows the same ones.
const url = process.env["SHOP_INVENTORY_SERVICE_URL"] ?? "http://127.0.0.1:5002";
await using inventory = service<operations>(document, { url });
await using shop = new Shop();

const { supplier } = await inventory.addSupplier({ body: { name: "Exotic Liquids" } });
const body = { supplier_id: supplier.id, product_id: 1, quantity: 40 };
const { purchase_order } = await inventory.addPurchaseOrder({ body });
const path = { purchase_order_id: purchase_order.id };
await inventory.receivePurchaseOrder({ path });

try {
  await inventory.receivePurchaseOrder({ path });
} catch (error) {
  if (!inventory.isError(error, "receivePurchaseOrder") || error.code !== "purchase_order_received") throw error;
  console.log(error.detail);
}
for await (const { id, quantity } of inventory.listPurchaseOrders()) console.log(id, quantity);
console.log((await shop.products.get(1)).stock);
