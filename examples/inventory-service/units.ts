import { DatabaseFailure } from "@shop/database";
import { bringStockIn, type Change, runUnits, type ServiceUnits } from "@shop/database/service";
import type { NewPurchaseOrder, NewSupplier, PurchaseOrder, Supplier } from "./generated/schemas.ts";

const notFound = (code: string, thing: string, id: number) => new DatabaseFailure(code, `There is no ${thing} ${id}.`);
export const purchaseOrderNotFound = (id: number) => notFound("purchase_order_not_found", "purchase order", id);

/** All that this service ever changes in the database. Each is one transaction, whole or not at all. */
export const units = {
  *addSupplier(change: Change, { name }: NewSupplier) {
    const supplier = yield* change.one<Supplier>("INSERT INTO suppliers (name) VALUES (?) RETURNING *", name);
    yield* change.note(`Supplier ${supplier.id} was added.`);
    return supplier;
  },

  *addPurchaseOrder(change: Change, { supplier_id, product_id, quantity }: NewPurchaseOrder) {
    const has = { supplier: "SELECT 1 FROM suppliers WHERE id = ?", product: "SELECT 1 FROM products WHERE id = ?" };
    if (!(yield* change.get(has.supplier, supplier_id))) throw notFound("supplier_not_found", "supplier", supplier_id);
    if (!(yield* change.get(has.product, product_id))) throw notFound("product_not_found", "product", product_id);
    const order = yield* change.one<PurchaseOrder>(
      "INSERT INTO purchase_orders (supplier_id, product_id, quantity) VALUES (?, ?, ?) RETURNING *",
      ...[supplier_id, product_id, quantity],
    );
    yield* change.note(`Purchase order ${order.id} was added: ${quantity} of product ${product_id}.`);
    return order;
  },

  *receivePurchaseOrder(change: Change, { id }: { id: number }) {
    const order = yield* change.get<PurchaseOrder>(
      "UPDATE purchase_orders SET received_at = ? WHERE id = ? AND received_at IS NULL RETURNING *",
      ...[change.now, id],
    );
    if (order === undefined) throw yield* whyNotReceived(change, id);
    const { product_id, quantity } = order;
    yield* bringStockIn(change, { product_id, quantity, note: `purchase order ${id}` });
    return order;
  },
} satisfies ServiceUnits;

function* whyNotReceived(change: Change, id: number) {
  const order = yield* change.get<PurchaseOrder>("SELECT * FROM purchase_orders WHERE id = ?", id);
  if (order === undefined) return purchaseOrderNotFound(id);
  return new DatabaseFailure("purchase_order_received", `Purchase order ${id} was received at ${order.received_at}.`);
}

// On SQLite this module is the thread that makes the changes.
runUnits(units);
