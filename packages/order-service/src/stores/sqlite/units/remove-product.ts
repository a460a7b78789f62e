import type { Connection, UnitContext } from "@shop/database/sqlite";
import type { Product } from "@shop/openapi";
import { ProductHasOrders } from "../../../domain/failures.ts";
import { productRemoved } from "../../../domain/journal-entries.ts";
import type { ProductTarget } from "../../product-store.ts";
import { prepareFigures } from "./figures.ts";
import { prepareFindProduct } from "./find-product.ts";
import { prepareLedger } from "./ledger.ts";

/** A product that nobody has ordered. Its ledger stays, and ends at nothing. */
export function removeProduct(db: Connection) {
  const find = prepareFindProduct(db);
  const countOrders = db.prepare<[number], { orders: number }>(
    "SELECT count(*) AS orders FROM orders WHERE product_id = ?",
  );
  const remove = db.prepare<[number]>("DELETE FROM products WHERE id = ?");
  const addMovement = prepareLedger(db);
  const figures = prepareFigures(db);

  return (target: ProductTarget, context: UnitContext): Product => {
    const product = find(target);
    const orders = countOrders.get(product.id)?.orders ?? 0;
    if (orders > 0) throw new ProductHasOrders(product.id, orders);
    remove.run(product.id);
    const event_id = context.journal(productRemoved(product));
    if (product.stock > 0) {
      const what = { product_id: product.id, change: -product.stock, stock_after: 0, event_id };
      addMovement({ ...what, at: context.now, reason: "product_removed", note: null, order_id: null });
    }
    figures.addProducts(-1, -product.stock);
    return product;
  };
}
