import type { ApiKey, JournalEvent, Order, Product, StockMovement, User } from "@shop/sdk";
import { columnsOf } from "./column.ts";
import { money } from "./money.ts";

/** What each thing is in print. A table shows what is not hidden, everything else all of it. */
export const userColumns = columnsOf<User>({
  id: { align: "right" },
  name: {},
  address: {},
  role: {},
  version: { align: "right", hidden: true },
  created_at: { time: true, hidden: true },
  updated_at: { time: true, hidden: true },
});

export const productColumns = columnsOf<Product>({
  id: { align: "right" },
  sku: {},
  name: {},
  unit_price: { title: "PRICE", value: ({ unit_price, currency }) => money(unit_price, currency), align: "right" },
  currency: { hidden: true },
  stock: { align: "right" },
  version: { align: "right", hidden: true },
  created_at: { time: true, hidden: true },
  updated_at: { time: true, hidden: true },
});

export const orderColumns = columnsOf<Order>({
  id: { align: "right" },
  user_id: { title: "USER", align: "right" },
  product_id: { title: "PRODUCT", align: "right" },
  quantity: { align: "right" },
  date: {},
  unit_price: { value: ({ unit_price, currency }) => money(unit_price, currency), align: "right" },
  currency: { hidden: true },
  total: { value: ({ total, currency }) => money(total, currency), align: "right" },
  version: { align: "right", hidden: true },
  created_at: { title: "PLACED", time: true },
  updated_at: { time: true, hidden: true },
});

export const keyColumns = columnsOf<ApiKey>({
  id: { align: "right" },
  name: {},
  created_at: { title: "CREATED", time: true },
});

export const movementColumns = columnsOf<StockMovement>({
  id: { align: "right" },
  at: { time: true },
  product_id: { title: "PRODUCT", align: "right" },
  change: { value: ({ change }) => (change > 0 ? `+${change}` : String(change)), align: "right" },
  stock_after: { title: "STOCK", align: "right" },
  reason: {},
  note: {},
  order_id: { title: "ORDER", align: "right" },
  event_id: { title: "EVENT", align: "right", hidden: true },
});

export const eventColumns = columnsOf<JournalEvent>({
  id: { align: "right" },
  at: { time: true },
  type: {},
  subject: { value: ({ subject: { kind, id } }) => `${kind} ${id}` },
  actor: { title: "BY", value: ({ actor: { kind, id, name } }) => name ?? (id === null ? kind : `${kind} ${id}`) },
  before: { hidden: true },
  after: { hidden: true },
  request_id: { title: "REQUEST" },
});
