import { prefixRange } from "@shop/database/postgres";
import { productColumns } from "../columns.ts";
import type { PageOf } from "../page-of.ts";
import type { ProductFilter, ProductPosition } from "../product-store.ts";
import { limited, pageById, type Query } from "./query.ts";

const select = `SELECT ${productColumns} FROM products`;

/** A page of products as one range of one index, in its order: by id, or by the beginning of a name. */
export function productListQuery(
  { name_prefix }: Pick<ProductFilter, "name_prefix">,
  page: PageOf<ProductPosition>,
): Query {
  if (name_prefix === undefined) return pageById(select, [], page);
  return limited(select, prefixRange(name_prefix, page.after, page.descending, 1), page.limit);
}
