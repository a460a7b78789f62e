import type { Connection } from "@shop/database/sqlite";
import type { Product } from "@shop/openapi";
import { ProductNotFound } from "../../../domain/failures.ts";
import { checkVersion } from "../../../domain/version.ts";
import { productColumns } from "../../columns.ts";
import type { ProductTarget } from "../../product-store.ts";

/** The product that is meant, in the version that is meant, or throws what is wrong with it. */
export function prepareFindProduct(db: Connection): (target: ProductTarget) => Product {
  const find = db.prepare<[number], Product>(`SELECT ${productColumns} FROM products WHERE id = ?`);
  return ({ id, expected }) => {
    const product = find.get(id);
    if (product === undefined) throw new ProductNotFound(id);
    checkVersion(`Product ${id}`, product.version, expected);
    return product;
  };
}
