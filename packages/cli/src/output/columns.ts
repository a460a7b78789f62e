import type { ApiKey, Order, Product, User } from "@shop/sdk";
import { money } from "./money.ts";
import type { Column } from "./table.ts";

/** What a table shows of each thing. `--json` shows all of it. */
export const userColumns: readonly Column<User>[] = [
  { title: "ID", value: ({ id }) => String(id), align: "right" },
  { title: "NAME", value: ({ name }) => name },
  { title: "ROLE", value: ({ role }) => role },
  { title: "ADDRESS", value: ({ address }) => address },
];

export const productColumns: readonly Column<Product>[] = [
  { title: "ID", value: ({ id }) => String(id), align: "right" },
  { title: "SKU", value: ({ sku }) => sku },
  { title: "NAME", value: ({ name }) => name },
  { title: "PRICE", value: ({ unit_price, currency }) => money(unit_price, currency), align: "right" },
  { title: "STOCK", value: ({ stock }) => String(stock), align: "right" },
];

export const orderColumns: readonly Column<Order>[] = [
  { title: "ID", value: ({ id }) => String(id), align: "right" },
  { title: "DATE", value: ({ date }) => date },
  { title: "USER", value: ({ user_id }) => String(user_id), align: "right" },
  { title: "PRODUCT", value: ({ product_id }) => String(product_id), align: "right" },
  { title: "QUANTITY", value: ({ quantity }) => String(quantity), align: "right" },
  { title: "UNIT PRICE", value: ({ unit_price, currency }) => money(unit_price, currency), align: "right" },
  { title: "TOTAL", value: ({ total, currency }) => money(total, currency), align: "right" },
];

export const keyColumns: readonly Column<ApiKey>[] = [
  { title: "ID", value: ({ id }) => String(id), align: "right" },
  { title: "NAME", value: ({ name }) => name },
  { title: "CREATED", value: ({ created_at }) => created_at },
];
