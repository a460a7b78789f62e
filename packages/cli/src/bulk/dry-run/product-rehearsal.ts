import type { Shop } from "@shop/sdk";
import { comparedProduct } from "../import/differences.ts";
import { type Importer, type Outcome, rejected } from "../import/importer.ts";
import { oneByOne } from "../import/one-by-one.ts";
import { type Patience, persist } from "../import/persist.ts";
import { productRow } from "../import/product-rows.ts";
import { SeenNames } from "./seen-names.ts";

/** What an import of products would do. */
export function productRehearsal(shop: Shop, patience: Patience): Importer {
  const seen = new SeenNames();
  const take = oneByOne(async ({ values }): Promise<Outcome> => {
    const row = productRow(values);
    const find = () => shop.products.list({ sku: row.sku, limit: 1 }).toArray({ max: 1 });
    const [there] = await persist(find, patience);
    if (there !== undefined) return comparedProduct(row, there);
    const { stock: _, ...compared } = row;
    const before = seen.see(row.sku, compared);
    if (before === "new") return { status: "added" };
    if (before === "same") return { status: "unchanged" };
    return rejected("conflict", `The product ${row.sku} stands in the file before, with other values.`);
  });
  return { batch: 1, lanes: 1, take };
}
