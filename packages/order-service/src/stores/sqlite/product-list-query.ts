import { prefixRange } from "@shop/database/sqlite";
import { productColumns } from "../columns.ts";
import type { PageOf } from "../page-of.ts";
import type { ProductFilter, ProductPosition } from "../product-store.ts";
import { idRange, type Query } from "./id-range.ts";

/** A page of products as one range of one index, in its order: by id, or by the beginning of a name. */
export function productListQuery(
  { name_prefix }: Pick<ProductFilter, "name_prefix">,
  page: PageOf<ProductPosition>,
): Query {
  const range = name_prefix === undefined ? idRange(page) : prefixRange(name_prefix, page.after, page.descending);
  return {
    sql: `SELECT ${productColumns} FROM products WHERE ${range.sql} LIMIT ?`,
    params: [...range.params, page.limit],
  };
}
