import type { CallOptions } from "../call/call-options.ts";
import type { Client } from "../call/client.ts";
import type { ShopCall } from "../call/shop-call.ts";
import type { QueryOf, Stats } from "../contract.ts";

/** The days to tell the sales of: `from`, `to` (`YYYY-MM-DD`, both included). */
export type StatsQuery = NonNullable<QueryOf<"getStats">>;

/** The shop in figures: `shop.stats`. Operators only (`not_allowed`). */
export class ShopStats {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Totals, and sales by day: of the last 30 days when no day is given. Costs the same at a million orders. */
  get(query: StatsQuery = {}, options?: CallOptions): ShopCall<Stats> {
    return this.#client.call("getStats", { query }, options);
  }
}
