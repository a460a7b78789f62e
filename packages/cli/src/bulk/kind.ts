import type { BulkColumn } from "./columns/column.ts";
import { orderColumns } from "./columns/order-columns.ts";
import { productColumns } from "./columns/product-columns.ts";
import { userColumns } from "./columns/user-columns.ts";

/** What is imported and exported. */
export type Kind = "users" | "products" | "orders";

/** The columns that an import takes, in the order in which files have them. */
export const columnsOf: { readonly [kind in Kind]: readonly BulkColumn[] } = {
  users: Object.values(userColumns),
  products: Object.values(productColumns),
  orders: Object.values(orderColumns),
};

/** What rejected rows have before their own columns. Ignored when they are imported again. */
export const rejectColumns: readonly string[] = ["rejected_line", "rejected_code", "rejected_because"];
