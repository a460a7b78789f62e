import type { ServiceDatabase } from "@shop/database/service";
import { defineService, pageById } from "@shop/service-kit";
import { contract, type operations } from "./generated/inventory-service.ts";
import type { PurchaseOrder, Supplier } from "./generated/schemas.ts";
import { purchaseOrderNotFound, type units } from "./units.ts";

/** One handler for each operation of the contract, no more and no less, or `tsc` fails. */
export const define = (db: ServiceDatabase<typeof units>) =>
  defineService<operations>(contract, {
    listSuppliers: async ({ query }) => {
      const { items, next_cursor } = await pageById(query, db.list<Supplier>("SELECT * FROM suppliers WHERE :page"));
      return { status: 200, body: { suppliers: items, next_cursor } };
    },
    addSupplier: async ({ body }, { write }) => {
      const { value: supplier, replayed } = await db.write("addSupplier", body, write);
      return { status: 200, body: { response: "Supplier added.", supplier }, replayed };
    },
    listPurchaseOrders: async ({ query }) => {
      const orders = db.list<PurchaseOrder>("SELECT * FROM purchase_orders WHERE :page");
      const { items, next_cursor } = await pageById(query, orders);
      return { status: 200, body: { purchase_orders: items, next_cursor } };
    },
    addPurchaseOrder: async ({ body }, { write }) => {
      const { value: purchase_order, replayed } = await db.write("addPurchaseOrder", body, write);
      return { status: 200, body: { response: "Purchase order added.", purchase_order }, replayed };
    },
    getPurchaseOrder: async ({ path: { purchase_order_id: id } }) => {
      const order = await db.get<PurchaseOrder>("SELECT * FROM purchase_orders WHERE id = ?", id);
      if (order === undefined) throw purchaseOrderNotFound(id);
      return { status: 200, body: order };
    },
    receivePurchaseOrder: async ({ path: { purchase_order_id: id } }, { write }) => {
      const { value: purchase_order, replayed } = await db.write("receivePurchaseOrder", { id }, write);
      return { status: 200, body: { response: "The units are in the stock.", purchase_order }, replayed };
    },
  });
