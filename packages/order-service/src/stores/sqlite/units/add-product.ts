import type { Connection, UnitContext } from "@shop/database/sqlite";
import type { NewProduct, Product } from "@shop/openapi";
import { SkuTaken } from "../../../domain/failures.ts";
import { productAdded } from "../../../domain/journal-entries.ts";
import { productColumns } from "../../columns.ts";
import { prepareFigures } from "./figures.ts";
import { prepareLedger } from "./ledger.ts";

/** A product with its opening stock, which is the first line of its ledger. */
export function addProduct(db: Connection) {
  const insert = db.prepare<[string, string, number, string, number, string, string], Product>(
    `INSERT INTO products (sku, name, unit_price, currency, stock, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sku) DO NOTHING RETURNING ${productColumns}`,
  );
  const addMovement = prepareLedger(db);
  const figures = prepareFigures(db);

  return ({ sku, name, unit_price, currency, stock }: Required<NewProduct>, context: UnitContext): Product => {
    const product = insert.get(sku, name, unit_price, currency, stock, context.now, context.now);
    if (product === undefined) throw new SkuTaken(sku);
    const event_id = context.journal(productAdded(product));
    if (stock > 0) {
      const what = { product_id: product.id, change: stock, stock_after: stock, event_id };
      addMovement({ ...what, at: context.now, reason: "initial", note: null, order_id: null });
    }
    figures.addProducts(1, stock);
    return product;
  };
}
