import type { JournalEvent, Order } from "@shop/sdk";

/** What of an order both the order and its journal tell. */
const FIELDS = [
  "user_id",
  "product_id",
  "quantity",
  "date",
  "unit_price",
  "currency",
  "version",
  "created_at",
] as const;

export type OrderFacts = { readonly [Field in (typeof FIELDS)[number]]?: Order[Field] };

export const factsOf = (order: Order): OrderFacts => Object.fromEntries(FIELDS.map((field) => [field, order[field]]));

/** What an event takes away from what is known of its order, and what it adds. */
export function factChanges({ type, at, before, after }: JournalEvent): { gone: OrderFacts; come: OrderFacts } {
  // A new order has its first version and the time of its event, which the journal need not say.
  if (type === "order.placed") return { gone: {}, come: { ...after, version: 1, created_at: at } };
  return { gone: before ?? {}, come: after ?? {} };
}

/** What an order must be after its events; `undefined` when it must not be there. */
export function replayed(events: readonly JournalEvent[]): OrderFacts | undefined {
  let order: OrderFacts | undefined;
  for (const event of events) order = event.after === null ? undefined : { ...order, ...factChanges(event).come };
  return order;
}

/** Where the two differ, in words: `quantity is 3, and 2 by the journal`. */
export function factDifferences(found: OrderFacts, told: OrderFacts): string[] {
  return FIELDS.filter((field) => found[field] !== told[field]).map(
    (field) => `${field} is ${found[field]}, and ${told[field] ?? "unknown"} by the journal`,
  );
}
