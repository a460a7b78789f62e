import { brokenConstraint, type Connection, type Unit } from "@shop/database/postgres";
import type { Product, ProductChange } from "@shop/openapi";
import { differences } from "../../../domain/differences.ts";
import { productFacts } from "../../../domain/facts.ts";
import { SkuTaken } from "../../../domain/failures.ts";
import { productUpdated } from "../../../domain/journal-entries.ts";
import type { ProductTarget } from "../../product-store.ts";
import { lockProduct } from "./lock-product.ts";

const update = `UPDATE products SET sku = $1, name = $2, unit_price = $3, currency = $4, version = $5, updated_at = $6
  WHERE id = $7`;

/** What describes the product. Orders keep the price that they were placed at. */
export function updateProduct(target: ProductTarget, change: ProductChange): Unit<Product> {
  return async (db, context) => {
    const product = await lockProduct(db, target, "to change it");
    const facts = { ...productFacts(product), ...change };
    const changed = differences(productFacts(product), facts);
    if (changed === undefined) return product;
    const updated = { ...product, ...facts, version: product.version + 1, updated_at: context.now };
    await Promise.all([writeProduct(db, updated), context.journal(productUpdated(product, changed))]);
    return updated;
  };
}

async function writeProduct(db: Connection, product: Product): Promise<void> {
  const { id, sku, name, unit_price, currency, version, updated_at } = product;
  try {
    await db.run(update, sku, name, unit_price, currency, version, updated_at, id);
  } catch (error) {
    // To look beforehand would not do: another change may take it in between.
    if (brokenConstraint(error) === "products_sku_key") throw new SkuTaken(sku);
    throw error;
  }
}
