import { type Differences, differences } from "./differences.ts";
import { orderFacts, productFacts, type WholeOrder, wholeOrder, wholeProduct } from "./facts.ts";

/** What the journal keeps of a change, whatever keeps the journal. */
export interface Entry {
  readonly type: string;
  readonly subject_kind: string;
  readonly subject_id: number;
  readonly before: object | null;
  readonly after: object | null;
}

type Order = WholeOrder & { readonly id: number };
type Product = Parameters<typeof wholeProduct>[0] & { readonly id: number };

export const orderPlaced = (order: Order): Entry => ofOrder("order.placed", order.id, null, orderFacts(order));

/** What the change touched, with the version that it made. */
export function orderChanged(before: Order, after: Order): Entry {
  const touched = differences(orderFacts(before), orderFacts(after));
  const [was, is] = [
    { ...touched?.before, version: before.version },
    { ...touched?.after, version: after.version },
  ];
  return ofOrder("order.changed", before.id, was, is);
}

export const orderCancelled = (order: Order): Entry => ofOrder("order.cancelled", order.id, wholeOrder(order), null);

export const orderRestored = (order: Order): Entry => ofOrder("order.restored", order.id, null, wholeOrder(order));

export const productAdded = (product: Product): Entry =>
  ofProduct("product.added", product.id, null, { ...productFacts(product), stock: product.stock });

export const productUpdated = (product: Product, changed: Differences<object>): Entry =>
  ofProduct(
    "product.updated",
    product.id,
    { ...changed.before, version: product.version },
    { ...changed.after, version: product.version + 1 },
  );

export const productRemoved = (product: Product): Entry =>
  ofProduct("product.removed", product.id, wholeProduct(product), null);

export const stockChanged = (product_id: number, before: number, after: number): Entry =>
  ofProduct("product.stock_changed", product_id, { stock: before }, { stock: after });

const ofOrder = (type: string, subject_id: number, before: object | null, after: object | null): Entry => ({
  type,
  subject_kind: "order",
  subject_id,
  before,
  after,
});

const ofProduct = (type: string, subject_id: number, before: object | null, after: object | null): Entry => ({
  type,
  subject_kind: "product",
  subject_id,
  before,
  after,
});
