import type { SqliteDatabase } from "@shop/database/sqlite";
import type { StockMovement } from "@shop/openapi";
import type { IdPosition, PageOf } from "../page-of.ts";
import type { StockMovementFilter, StockMovementStore } from "../stock-movement-store.ts";
import { idRange, type Query } from "./id-range.ts";
import { movementColumns } from "./rows.ts";
import { walk } from "./walk.ts";

/** A page of the ledger as one range of one index. An order moves few stocks, so of two filters it is the one. */
export function movementListQuery(filter: StockMovementFilter, page: PageOf<IdPosition>): Query {
  const column =
    filter.order_id !== undefined ? "order_id" : filter.product_id !== undefined ? "product_id" : undefined;
  const value = column && filter[column];
  const range = idRange(page);
  return {
    sql: `SELECT ${movementColumns} FROM stock_movements WHERE ${column ? `${column} = ? AND ` : ""}${range.sql} LIMIT ?`,
    params: [...(value === undefined ? [] : [value]), ...range.params, page.limit],
  };
}

export function sqliteStockMovementStore(db: SqliteDatabase): StockMovementStore {
  return {
    list: (filter, page) => {
      const read = (after: IdPosition | undefined, limit: number): Promise<StockMovement[]> => {
        const { sql, params } = movementListQuery(filter, { ...page, after, limit });
        return db.read((reader) => reader.all<StockMovement>(sql, ...params));
      };
      const { order_id, product_id } = filter;
      const both = order_id !== undefined && product_id !== undefined;
      const keep = both ? (movement: StockMovement) => movement.product_id === product_id : undefined;
      return walk({ read, positionOf: ({ id }) => ({ id }), keep }, page);
    },
  };
}
