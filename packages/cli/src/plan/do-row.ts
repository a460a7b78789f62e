import type { Shop } from "@shop/sdk";
import { type PlanHeader, type PlanRow, rowKey } from "./plan.ts";

/**
 * Makes the row's change, if the row still is what the plan says. Under the row's own key: who repeats a plan that was broken off
 * repeats no change.
 */
export async function doRow(header: PlanHeader, row: PlanRow, shop: Shop): Promise<unknown> {
  const { id, version: ifMatch } = row;
  const key = rowKey(header, row);
  const options = { idempotencyKey: key, requestId: key };
  switch (header.action) {
    case "orders.cancel":
      return shop.orders.cancel(id, { ...options, ifMatch });
    case "orders.update":
      return shop.orders.update(id, header.change, { ...options, ifMatch });
    case "products.update":
      return shop.products.update(id, header.change, { ...options, ifMatch });
    case "products.restock": {
      const expected = "stock" in row ? row.stock : 0;
      const { change } = header;
      return "change" in change
        ? shop.products.restock(id, { ...change, expected }, options)
        : shop.products.setStock(id, { ...change, expected }, options);
    }
  }
}
