import type { operations as Contract } from "@shop/openapi/order-service";
import type { Operations } from "@shop/service-kit";
import { addNote } from "./add-note.ts";
import { addProduct } from "./add-product.ts";
import { cancelOrder } from "./cancel-order.ts";
import { changeStock } from "./change-stock.ts";
import type { Dependencies } from "./dependencies.ts";
import { getOrder } from "./get-order.ts";
import { getProduct } from "./get-product.ts";
import { getStats } from "./get-stats.ts";
import { importOrders } from "./import-orders.ts";
import { listEvents } from "./list-events.ts";
import { listOrders } from "./list-orders.ts";
import { listProducts } from "./list-products.ts";
import { listStockMovements } from "./list-stock-movements.ts";
import { listUserOrders } from "./list-user-orders.ts";
import { placeOrder } from "./place-order.ts";
import { removeProduct } from "./remove-product.ts";
import { restoreOrder } from "./restore-order.ts";
import { updateOrder } from "./update-order.ts";
import { updateProduct } from "./update-product.ts";

/** All that order-service does: one file per operation of its contract, no more and no less, or `tsc` fails. */
export function operations(dependencies: Dependencies): Operations<Contract> {
  return {
    placeOrder: placeOrder(dependencies),
    importOrders: importOrders(dependencies),
    getOrder: getOrder(dependencies),
    updateOrder: updateOrder(dependencies),
    cancelOrder: cancelOrder(dependencies),
    restoreOrder: restoreOrder(dependencies),
    listOrders: listOrders(dependencies),
    listUserOrders: listUserOrders(dependencies),
    listProducts: listProducts(dependencies),
    addProduct: addProduct(dependencies),
    getProduct: getProduct(dependencies),
    updateProduct: updateProduct(dependencies),
    removeProduct: removeProduct(dependencies),
    changeStock: changeStock(dependencies),
    listStockMovements: listStockMovements(dependencies),
    listEvents: listEvents(dependencies),
    addNote: addNote(dependencies),
    getStats: getStats(dependencies),
  };
}
