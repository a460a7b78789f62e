import type { StockMovement } from "@shop/openapi";
import type { IdPosition, PageOf } from "./page-of.ts";
import type { StockMovementFilter, StockMovementStore } from "./stock-movement-store.ts";
import { walk } from "./walk.ts";

/** Reads lines of the ledger in the order of their ids: those of `movementColumnOf` the filter, or all. */
export type ReadMovements = (filter: StockMovementFilter, page: PageOf<IdPosition>) => Promise<StockMovement[]>;

/** The column to look up. An order moves few stocks, so of two filters it is the one. */
export function movementColumnOf(filter: StockMovementFilter): keyof StockMovementFilter | undefined {
  if (filter.order_id !== undefined) return "order_id";
  return filter.product_id === undefined ? undefined : "product_id";
}

/** The list of the ledger, whatever the engine. */
export function movementList(read: ReadMovements): StockMovementStore["list"] {
  return (filter, page) => {
    const { order_id, product_id } = filter;
    const both = order_id !== undefined && product_id !== undefined;
    return walk(
      {
        read: (after, limit) => read(filter, { ...page, after, limit }),
        positionOf: ({ id }) => ({ id }),
        keep: both ? (movement) => movement.product_id === product_id : undefined,
      },
      page,
    );
  };
}
