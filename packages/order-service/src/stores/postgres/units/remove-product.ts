import type { Unit } from "@shop/database/postgres";
import type { Product } from "@shop/openapi";
import { ProductHasOrders } from "../../../domain/failures.ts";
import { productRemoved } from "../../../domain/journal-entries.ts";
import type { ProductTarget } from "../../product-store.ts";
import { addFigures } from "./figures.ts";
import { addMovement } from "./ledger.ts";
import { lockProduct } from "./lock-product.ts";

const countOrders = "SELECT count(*) AS orders FROM orders WHERE product_id = $1";
const remove = "DELETE FROM products WHERE id = $1";

/** A product that nobody has ordered. Its ledger stays, and ends at nothing. */
export function removeProduct(target: ProductTarget): Unit<Product> {
  return async (db, context) => {
    // The orders are counted when the product is locked: nobody adds one to it any more.
    const [product, counted] = await Promise.all([
      lockProduct(db, target, "to remove it"),
      db.get<{ orders: number }>(countOrders, target.id),
    ]);
    const { id, stock } = product;
    const orders = counted?.orders ?? 0;
    if (orders > 0) throw new ProductHasOrders(id, orders);
    const [event_id] = await Promise.all([
      context.journal(productRemoved(product)),
      db.run(remove, id),
      addFigures(db, { products: -1, stock: -stock }),
    ]);
    if (stock > 0) {
      const what = { product_id: id, change: -stock, stock_after: 0, event_id };
      await addMovement(db, { ...what, at: context.now, reason: "product_removed", note: null, order_id: null });
    }
    return product;
  };
}
