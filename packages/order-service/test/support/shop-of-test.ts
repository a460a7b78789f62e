import type { NewOrder, NewProduct, Order, Product } from "@shop/openapi";
import type { TestDatabase } from "./test-database.ts";
import { writeContext } from "./write-context.ts";

let skus = 0;

/** A product with what a test says of it, and a SKU of its own. */
export async function addProduct(shop: TestDatabase, parts: Partial<NewProduct> = {}): Promise<Product> {
  skus += 1;
  const product = { sku: `SKU-${skus}`, name: "Chai", unit_price: 1800, currency: "USD", stock: 39, ...parts };
  return (await shop.stores.products.add(product, writeContext())).value;
}

/** An order of one unit on the day of the original's example, unless a test says otherwise. */
export async function placeOrder(
  shop: TestDatabase,
  parts: Pick<NewOrder, "user_id" | "product_id"> & Partial<NewOrder>,
): Promise<Order> {
  const order = { quantity: 1, date: "2023-11-28", ...parts };
  return (await shop.stores.orders.place(order, undefined, writeContext())).value;
}

export async function stockOf(shop: TestDatabase, product: { readonly id: number }): Promise<number | undefined> {
  return (await shop.stores.products.find(product.id))?.stock;
}

/** Which order is meant, without any condition unless a test says one. */
export function target(
  id: number,
  parts: { readonly visibleTo?: number; readonly expected?: readonly number[] } = {},
): { id: number; visibleTo: number | undefined; expected: readonly number[] | undefined } {
  return { id, visibleTo: undefined, expected: undefined, ...parts };
}
