import type { StockMovement } from "@shop/openapi";
import type { IdPosition, Page, PageOf } from "./page-of.ts";

export interface StockMovementFilter {
  readonly product_id: number | undefined;
  readonly order_id: number | undefined;
}

/** The ledger. Written by the changes of orders and products, only read here. */
export interface StockMovementStore {
  /** In the order of the ids. The cost does not depend on how many movements there are. */
  list(filter: StockMovementFilter, page: PageOf<IdPosition>): Promise<Page<StockMovement, IdPosition>>;
}
