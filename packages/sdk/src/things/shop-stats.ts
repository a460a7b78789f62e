import type { CallOptions } from "../call/call-options.ts";
import type { Client } from "../call/client.ts";
import type { ShopCall } from "../call/shop-call.ts";
import type { QueryOf, Stats } from "../contract.ts";

/** The days to tell the sales of. */
export type StatsQuery = NonNullable<QueryOf<"getStats">>;

/** The shop in figures: `shop.stats`. Operators only. */
export class ShopStats {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Totals, and sales by day: of the last 30 days when no day is given. Costs the same at a million orders. Fails with
   * `not_allowed`.
   *
   * ```ts
   * const { orders, days } = await shop.stats.get({ from: "2026-11-01", to: "2026-11-30" });
   * for (const { date, currency, revenue } of days) console.log(date, currency, revenue / 100);
   * ```
   */
  get(query: StatsQuery = {}, options?: CallOptions): ShopCall<Stats> {
    return this.#client.call("getStats", { query }, options);
  }
}
