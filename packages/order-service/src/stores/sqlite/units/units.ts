import type { Units } from "@shop/database/sqlite";
import { addNote } from "./add-note.ts";
import { addProduct } from "./add-product.ts";
import { cancelOrder } from "./cancel-order.ts";
import { changeOrder } from "./change-order.ts";
import { changeStock } from "./change-stock.ts";
import { placeOrder } from "./place-order.ts";
import { removeProduct } from "./remove-product.ts";
import { restoreOrder } from "./restore-order.ts";
import { updateProduct } from "./update-product.ts";

/** All that order-service ever changes in the database. Each runs in the writer thread, whole or not at all. */
export const units = {
  placeOrder,
  changeOrder,
  cancelOrder,
  restoreOrder,
  addNote,
  addProduct,
  updateProduct,
  removeProduct,
  changeStock,
} satisfies Units;
