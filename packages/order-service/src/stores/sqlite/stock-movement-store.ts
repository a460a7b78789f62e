import type { SqliteDatabase } from "@shop/database/sqlite";
import type { StockMovement } from "@shop/openapi";
import { movementColumns } from "../columns.ts";
import { movementColumnOf, movementList } from "../movement-list.ts";
import type { IdPosition, PageOf } from "../page-of.ts";
import type { StockMovementFilter, StockMovementStore } from "../stock-movement-store.ts";
import { idRange, type Query } from "./id-range.ts";

/** A page of the ledger as one range of one index. */
export function movementListQuery(filter: StockMovementFilter, page: PageOf<IdPosition>): Query {
  const column = movementColumnOf(filter);
  const value = column && filter[column];
  const range = idRange(page);
  return {
    sql: `SELECT ${movementColumns} FROM stock_movements WHERE ${column ? `${column} = ? AND ` : ""}${range.sql} LIMIT ?`,
    params: [...(value === undefined ? [] : [value]), ...range.params, page.limit],
  };
}

export function sqliteStockMovementStore(db: SqliteDatabase): StockMovementStore {
  const list = movementList((filter, page) => {
    const { sql, params } = movementListQuery(filter, page);
    return db.read((reader) => reader.all<StockMovement>(sql, ...params));
  });
  return { list };
}
