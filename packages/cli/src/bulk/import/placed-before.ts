import type { JournalEvent, OrderRow, Shop } from "@shop/sdk";
import { type Outcome, orderBatch, rejected } from "./importer.ts";
import type { AskedRow } from "./order-rows.ts";
import { type Patience, persist } from "./persist.ts";

/**
 * What became of rows that were on their way when an import was interrupted so long ago that the shop has forgotten their keys.
 * The journal forgets nothing, and names the request of each order.
 * @returns by the rows' keys; what is not in it was not placed
 */
export async function placedBefore(
  rows: readonly AskedRow[],
  shop: Shop,
  patience: Patience,
): Promise<ReadonlyMap<string, Outcome>> {
  const uncertain = rows.filter(({ row }) => row.earlier === "sent");
  const [first] = uncertain;
  if (first === undefined) return new Map();
  if (!isWhole(rows, uncertain)) return new Map(uncertain.map(({ order }) => [order.key, nobodyKnows]));
  const query = { request_id: first.row.requestId, type: "order.placed", limit: 1000 } as const;
  const events = await persist(() => shop.events.list(query).toArray({ max: 1000 }), patience);
  const found = new Map<string, Outcome>();
  for (const { order } of uncertain) {
    const at = events.findIndex((event) => isOf(event, order));
    if (at === -1) continue;
    events.splice(at, 1);
    found.set(order.key, { status: "added" });
  }
  return found;
}

/**
 * Whether the call was the only one of its batch: when rows that were rejected are tried again, the request has orders of the
 * first time too, and two rows that are alike could not be told apart.
 */
function isWhole(rows: readonly AskedRow[], uncertain: readonly AskedRow[]): boolean {
  const start = rows[0]?.row.number ?? 0;
  return (start - 1) % orderBatch === 0 && uncertain.length === rows.length && rows.every(isNext(start));
}

const isNext =
  (start: number) =>
  ({ row }: AskedRow, index: number): boolean =>
    row.number === start + index;

const nobodyKnows = rejected(
  "uncertain",
  "It was on its way when the import was interrupted more than 23 hours ago. Look whether the order is there (shop orders list) before it is imported.",
);

function isOf({ after }: JournalEvent, { user_id, product_id, quantity, date, price }: OrderRow): boolean {
  const wanted: Readonly<Record<string, unknown>> = { user_id, product_id, quantity, date, ...price };
  return Object.entries(wanted).every(([name, value]) => value === undefined || after?.[name as never] === value);
}
