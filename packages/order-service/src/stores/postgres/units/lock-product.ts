import type { Connection } from "@shop/database/postgres";
import type { Product } from "@shop/openapi";
import { ProductNotFound } from "../../../domain/failures.ts";
import { checkVersion } from "../../../domain/version.ts";
import { productColumns } from "../../columns.ts";
import type { ProductTarget } from "../../product-store.ts";

const find = `SELECT ${productColumns} FROM products WHERE id = $1`;
const locks = { "to change it": `${find} FOR NO KEY UPDATE`, "to remove it": `${find} FOR UPDATE` } as const;

/**
 * The product that is meant, in the version that is meant, or throws what is wrong with it. Nobody else changes it before
 * the commit; whoever locks it to remove it keeps out new orders of it as well.
 */
export async function lockProduct(
  db: Connection,
  { id, expected }: ProductTarget,
  why: keyof typeof locks,
): Promise<Product> {
  const product = await db.get<Product>(locks[why], id);
  if (product === undefined) throw new ProductNotFound(id);
  checkVersion(`Product ${id}`, product.version, expected);
  return product;
}
