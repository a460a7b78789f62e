import type { Kind } from "../kind.ts";

/** What an export has, in this order for ever, without ids. An import takes all of it. */
export const exportColumns: { readonly [kind in Kind]: readonly string[] } = {
  users: ["name", "address", "role"],
  products: ["sku", "name", "unit_price", "currency", "stock"],
  orders: ["user", "product", "quantity", "date", "unit_price", "currency"],
};
