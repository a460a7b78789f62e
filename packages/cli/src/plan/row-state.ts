import type { Shop } from "@shop/sdk";
import { ifThere } from "../history/tell/names.ts";
import { type PlanHeader, type PlanRow, rowKey } from "./plan.ts";

/** Whether a row is as the plan has it, or was done by an earlier try of this plan, or what has become of it. */
export type RowState = { readonly state: "ready" | "done" } | { readonly state: "moved"; readonly why: string };

/** Looks at a row; changes nothing. */
export async function rowState(header: PlanHeader, row: PlanRow, shop: Shop): Promise<RowState> {
  // A stock can be again what it was: only the journal knows whether this plan has changed it.
  if (header.action === "products.restock" && (await isDone(header, row, shop))) return { state: "done" };
  const why = await whatMoved(header, row, shop);
  if (why === undefined) return { state: "ready" };
  return (await isDone(header, row, shop)) ? { state: "done" } : { state: "moved", why };
}

async function isDone(header: PlanHeader, row: PlanRow, shop: Shop): Promise<boolean> {
  const [event] = await shop.events.list({ request_id: rowKey(header, row), limit: 1 }).toArray({ max: 1 });
  return event !== undefined;
}

async function whatMoved({ action }: PlanHeader, row: PlanRow, shop: Shop): Promise<string | undefined> {
  if ("quantity" in row) {
    const order = await ifThere(shop.orders.get(row.id));
    if (order === undefined) return `order ${row.id} is gone`;
    return order.version === row.version ? undefined : `order ${row.id} was changed`;
  }
  const product = await ifThere(shop.products.get(row.id));
  if (product === undefined) return `product ${row.sku} is gone`;
  if (action === "products.restock")
    return product.stock === row.stock ? undefined : `the stock of ${row.sku} is ${product.stock} and not ${row.stock}`;
  return product.version === row.version ? undefined : `product ${row.sku} was changed`;
}
