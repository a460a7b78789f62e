import { isShopError, type Product, type Shop } from "@shop/sdk";
import { comparedProduct } from "./differences.ts";
import { type Importer, type KeyedRow, type Outcome, rejected } from "./importer.ts";
import { oneByOne } from "./one-by-one.ts";
import { type Patience, persist } from "./persist.ts";
import { productRow } from "./product-rows.ts";

/** Adds the products of a file, each with its opening stock. One that is there is compared, but for its stock, which has moved on. */
export function productImporter(shop: Shop, patience: Patience): Importer {
  const find = async (sku: string): Promise<Product | undefined> =>
    (await persist(() => shop.products.list({ sku, limit: 1 }).toArray({ max: 1 }), patience))[0];
  const take = async ({ values, key, earlier }: KeyedRow): Promise<Outcome> => {
    const row = productRow(values);
    const there = earlier === "sent" ? undefined : await find(row.sku);
    if (there !== undefined) return comparedProduct(row, there);
    try {
      const { id, created_at } = await persist(() => shop.products.add(row, { idempotencyKey: key }), patience);
      return { status: "added", witness: { kind: "product", id, at: created_at } };
    } catch (error) {
      if (!isShopError(error)) throw error;
      const taken = error.code === "sku_taken" ? await find(row.sku) : undefined;
      if (taken !== undefined) return comparedProduct(row, taken);
      if (error.code === "invalid_request" || error.code === "idempotency_key_reused")
        return rejected(error.code, error.message);
      throw error;
    }
  };
  // In the order of the file, so that an export has it again.
  return { batch: 1, lanes: 1, take: oneByOne(take) };
}
