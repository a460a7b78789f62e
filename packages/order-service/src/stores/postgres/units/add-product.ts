import type { Unit } from "@shop/database/postgres";
import type { NewProduct, Product } from "@shop/openapi";
import { SkuTaken } from "../../../domain/failures.ts";
import { productAdded } from "../../../domain/journal-entries.ts";
import { productColumns } from "../../columns.ts";
import { addFigures } from "./figures.ts";
import { addMovement } from "./ledger.ts";

const insert = `INSERT INTO products (sku, name, unit_price, currency, stock, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (sku) DO NOTHING RETURNING ${productColumns}`;

/** A product with its opening stock, which is the first line of its ledger. */
export function addProduct({ sku, name, unit_price, currency, stock }: Required<NewProduct>): Unit<Product> {
  return async (db, context) => {
    const product = await db.get<Product>(insert, sku, name, unit_price, currency, stock, context.now);
    if (product === undefined) throw new SkuTaken(sku);
    const [event_id] = await Promise.all([
      context.journal(productAdded(product)),
      addFigures(db, { products: 1, stock }),
    ]);
    if (stock > 0) {
      const what = { product_id: product.id, change: stock, stock_after: stock, event_id };
      await addMovement(db, { ...what, at: context.now, reason: "initial", note: null, order_id: null });
    }
    return product;
  };
}
