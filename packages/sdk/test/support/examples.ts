import type { ApiKey, JournalEvent, Order, Product, StockMovement, User } from "../../src/index.ts";

const times = { created_at: "2026-11-24T09:30:00.000Z", updated_at: "2026-11-24T09:30:00.000Z" };

export const user: User = { id: 4, name: "newUser", address: "new address", role: "customer", version: 1, ...times };

export const product: Product = {
  id: 1,
  sku: "NW-001",
  name: "Chai",
  unit_price: 1800,
  currency: "USD",
  stock: 39,
  version: 1,
  ...times,
};

export const order: Order = {
  id: 12,
  user_id: 4,
  product_id: 1,
  quantity: 2,
  date: "2023-11-28",
  unit_price: 1800,
  currency: "USD",
  total: 3600,
  version: 1,
  ...times,
};

export const key: ApiKey = { id: 2, name: "nightly report", created_at: times.created_at };

export const movement: StockMovement = {
  id: 31,
  at: times.created_at,
  product_id: 1,
  change: 20,
  stock_after: 59,
  reason: "restock",
  note: "delivery 4711",
  order_id: null,
  event_id: 77,
};

export const placed = { response: "Order placed successfully", order };

export function event(id: number): JournalEvent {
  return {
    id,
    at: times.created_at,
    type: "order.placed",
    actor: { kind: "session", id: 4, name: "newUser" },
    request_id: "01JDF3Q0Z8W2X4T6",
    subject: { kind: "order", id: 12 },
    before: null,
    after: { user_id: 4, product_id: 1, quantity: 2 },
  };
}
