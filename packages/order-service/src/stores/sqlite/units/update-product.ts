import type { Connection, UnitContext } from "@shop/database/sqlite";
import type { Product, ProductChange } from "@shop/openapi";
import { differences } from "../../../domain/differences.ts";
import { productFacts } from "../../../domain/facts.ts";
import { SkuTaken } from "../../../domain/failures.ts";
import { productUpdated } from "../../../domain/journal-entries.ts";
import type { ProductTarget } from "../../product-store.ts";
import { prepareFindProduct } from "./find-product.ts";

export interface UpdateProduct {
  readonly target: ProductTarget;
  readonly change: ProductChange;
}

/** What describes the product. Orders keep the price that they were placed at. */
export function updateProduct(db: Connection) {
  const find = prepareFindProduct(db);
  const findSku = db.prepare<[string]>("SELECT 1 FROM products WHERE sku = ?");
  const update = db.prepare<[string, string, number, string, number, string, number]>(
    `UPDATE products SET sku = ?, name = ?, unit_price = ?, currency = ?, version = ?, updated_at = ? WHERE id = ?`,
  );

  return ({ target, change }: UpdateProduct, context: UnitContext): Product => {
    const product = find(target);
    const facts = { ...productFacts(product), ...change };
    const changed = differences(productFacts(product), facts);
    if (changed === undefined) return product;
    const { sku, name, unit_price, currency } = facts;
    if (changed.after.sku !== undefined && findSku.get(sku) !== undefined) throw new SkuTaken(sku);
    const version = product.version + 1;
    update.run(sku, name, unit_price, currency, version, context.now, product.id);
    context.journal(productUpdated(product, changed));
    return { ...product, ...facts, version, updated_at: context.now };
  };
}
