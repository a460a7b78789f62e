import type { CallOptions } from "../call/call-options.ts";
import type { Client } from "../call/client.ts";
import type { QueryOf, StockMovement } from "../contract.ts";
import { listOf } from "../list-of.ts";
import type { Listing } from "../listing.ts";

/** Which movements, from where, and how many a page. */
export type StockMovementQuery = NonNullable<QueryOf<"listStockMovements">>;

/** The ledger: `shop.stockMovements`. A product's stock is the sum of its movements. Operators only. */
export class StockMovements {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * The movements by id. Fails with `not_allowed`.
   *
   * ```ts
   * for await (const movement of shop.stockMovements.list({ product_id: 1 })) console.log(movement.change);
   * ```
   */
  list(query: StockMovementQuery = {}, options?: CallOptions): Listing<StockMovement> {
    return listOf(this.#client, "listStockMovements", query, options);
  }
}
