import { foldCase } from "@shop/database";
import type { Product } from "@shop/openapi";
import type { Page, PageOf } from "./page-of.ts";
import type { ProductFilter, ProductPosition, ProductStore } from "./product-store.ts";
import { walk } from "./walk.ts";

/** What an engine reads of products. */
export interface ProductReads {
  /** Products in the order of their ids, or those of a `name_prefix` in the order of their names. */
  range(filter: Pick<ProductFilter, "name_prefix">, page: PageOf<ProductPosition>): Promise<Product[]>;
  bySku(sku: string): Promise<Product | undefined>;
}

/** The list of products, whatever the engine. */
export function productList(reads: ProductReads): ProductStore["list"] {
  return (filter, page) => {
    const { sku } = filter;
    if (sku !== undefined) return listOne(reads, { ...filter, sku }, page);
    const read = (after: ProductPosition | undefined, limit: number): Promise<Product[]> =>
      reads.range(filter, { ...page, after, limit });
    return walk({ read, positionOf: ({ id, name }) => ({ id, name }) }, page);
  };
}

/** At most one product has the SKU; whether it fits the rest of the filter is seen from it. */
async function listOne(
  reads: ProductReads,
  { sku, name_prefix = "" }: ProductFilter & { readonly sku: string },
  { after }: PageOf<ProductPosition>,
): Promise<Page<Product, ProductPosition>> {
  const product = await reads.bySku(sku);
  const fits = product !== undefined && after === undefined && foldCase(product.name).startsWith(foldCase(name_prefix));
  return { items: fits ? [product] : [], next: undefined };
}
