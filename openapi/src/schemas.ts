// Provisional until the documents are there; then these are the generated types under the same names.

export interface User {
  id: number;
  name: string;
  address: string;
  role: "customer" | "operator";
  version: number;
  created_at: string;
  updated_at: string;
}

export interface ApiKey {
  id: number;
  name: string;
  origin: "local" | "made";
  created_at: string;
}

export interface Product {
  id: number;
  sku: string;
  name: string;
  unit_price: number;
  currency: string;
  stock: number;
  version: number;
  created_at: string;
  updated_at: string;
}

export interface Order {
  id: number;
  user_id: number;
  product_id: number;
  quantity: number;
  date: string;
  unit_price: number;
  currency: string;
  total: number;
  version: number;
  created_at: string;
  updated_at: string;
}

export interface StockMovement {
  id: number;
  product_id: number;
  change: number;
  reason: string;
  note: string | null;
  order_id: number | null;
  event_id: number;
  balance: number;
  at: string;
}

export interface JournalEvent {
  id: number;
  at: string;
  type: string;
  actor: { kind: string; id: number | null; name: string | null };
  request_id: string;
  subject: { kind: string; id: number };
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  request_id: string;
  errors?: { pointer: string; detail: string }[];
}
