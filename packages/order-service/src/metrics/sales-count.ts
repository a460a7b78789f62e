import type { OwnMetrics } from "@shop/service-kit";

/** Why an order was not placed, changed or brought back, as far as it is worth a series of its own. */
const reasons = ["insufficient_stock", "product_not_found", "user_not_found"] as const;
type Reason = (typeof reasons)[number];

/** What this process has sold since its start. A replayed reply counts nothing: it was counted when it was new. */
export class SalesCount {
  placed = 0;
  changed = 0;
  cancelled = 0;
  restored = 0;
  unitsSold = 0;
  unitsReturned = 0;
  readonly #refused: Record<Reason, number> = { insufficient_stock: 0, product_not_found: 0, user_not_found: 0 };

  /** Counts a refusal by its code; one that is none of `reasons` is seen by its status alone. */
  refuse(error: unknown): void {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const reason = reasons.find((known) => known === code);
    if (reason !== undefined) this.#refused[reason] += 1;
  }

  observe(metrics: OwnMetrics): void {
    metrics.counter("shop_orders_placed_total", "Orders placed, imported ones included.", () => this.placed);
    metrics.counter("shop_orders_changed_total", "Orders changed.", () => this.changed);
    metrics.counter("shop_orders_cancelled_total", "Orders cancelled.", () => this.cancelled);
    metrics.counter("shop_orders_restored_total", "Cancelled orders brought back.", () => this.restored);
    const sold = "Units of orders placed or brought back; later changes of an order are not in it.";
    metrics.counter("shop_units_sold_total", sold, () => this.unitsSold);
    const returned = "Units that cancelled orders gave back to the stock.";
    metrics.counter("shop_units_returned_total", returned, () => this.unitsReturned);
    const refused = "Orders that were not placed, changed or brought back.";
    metrics.counters("shop_orders_refused_total", refused, "reason", () => this.#refused);
  }
}
