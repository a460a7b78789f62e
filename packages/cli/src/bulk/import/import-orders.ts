import { isShopError, type OrderRow, type RowOutcome, type Shop } from "@shop/sdk";
import { type Importer, type KeyedRow, type Outcome, orderBatch, rejected } from "./importer.ts";
import { type AskedRow, isRejected, orderRow } from "./order-rows.ts";
import { type Patience, persist } from "./persist.ts";
import { placedBefore } from "./placed-before.ts";
import { references } from "./references.ts";

/**
 * Places the orders of a file: many with one call, in the order of the file, each once under its key.
 * @param stale whether the shop has forgotten the keys of what was on its way when an earlier run was interrupted
 */
export function orderImporter(shop: Shop, patience: Patience, { stale }: { readonly stale: boolean }): Importer {
  const found = references(shop, patience, { certain: false });
  const take = async (rows: readonly KeyedRow[]): Promise<readonly Outcome[]> => {
    const read = await Promise.all(rows.map((row) => orderRow(row, found, { withProduct: false })));
    const asked = rows.flatMap((row, index): AskedRow[] => {
      const order = read[index];
      return order === undefined || isRejected(order) ? [] : [{ row, order }];
    });
    const known = stale ? await placedBefore(asked, shop, patience) : new Map<string, Outcome>();
    const unknown = asked.filter(({ order }) => !known.has(order.key));
    const outcomes = (unknown.length === 0 ? [] : await sendRows(unknown, shop, patience)).values();
    const next = (order: OrderRow): Outcome => known.get(order.key) ?? (outcomes.next().value as Outcome);
    return read.map((order) => (isRejected(order) ? order : next(order)));
  };
  // With several calls at once it is hardly faster, and the stock would go to other rows than a dry run says.
  return { batch: orderBatch, lanes: 1, take };
}

async function sendRows(rows: readonly AskedRow[], shop: Shop, patience: Patience): Promise<readonly Outcome[]> {
  const orders = rows.map(({ order }) => order);
  const options = rows[0] === undefined ? {} : { requestId: rows[0].row.requestId };
  try {
    const outcomes = await persist(() => shop.orders.import(orders, options), patience);
    return outcomes.map((outcome, index) => outcomeOf(outcome, rows[index]?.row));
  } catch (error) {
    if (!isShopError(error) || error.code !== "invalid_request") throw error;
    const [field] = error.errors;
    if (rows.length === 1)
      return [rejected("invalid_row", field === undefined ? error.message : `${field.pointer}: ${field.detail}`)];
    // One row that does not fit hinders the whole call: halves find out which.
    const half = Math.ceil(rows.length / 2);
    const first = await sendRows(rows.slice(0, half), shop, patience);
    return [...first, ...(await sendRows(rows.slice(half), shop, patience))];
  }
}

function outcomeOf({ order, replayed, refused }: RowOutcome, row: KeyedRow | undefined): Outcome {
  if (refused?.code === "idempotency_key_reused")
    return rejected(refused.code, "A row with this key was imported before, with other values.");
  if (refused !== null) return rejected(refused.code, named(refused, row));
  // What an earlier run had on its way is answered as placed before, and was placed by that run.
  if (order === null || (replayed && row?.earlier !== "sent")) return { status: "unchanged" };
  return { status: "added", witness: { kind: "order", id: order.id, at: order.created_at } };
}

/** With the product as the row names it. */
function named(
  { detail, requested, available }: NonNullable<RowOutcome["refused"]>,
  row: KeyedRow | undefined,
): string {
  if (available === undefined || requested === undefined) return detail;
  const left = available === 0 ? "is sold out" : `has only ${available} left`;
  return `Product ${row?.values.product} ${left}, and ${requested} would be needed.`;
}
