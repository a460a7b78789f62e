import type { PostgresDatabase } from "@shop/database/postgres";
import type { StockMovement } from "@shop/openapi";
import { movementColumns } from "../columns.ts";
import { movementColumnOf, movementList } from "../movement-list.ts";
import type { IdPosition, PageOf } from "../page-of.ts";
import type { StockMovementFilter, StockMovementStore } from "../stock-movement-store.ts";
import { pageById, type Query } from "./query.ts";

const select = `SELECT ${movementColumns} FROM stock_movements`;

/** A page of the ledger as one range of one index. */
export function movementListQuery(filter: StockMovementFilter, page: PageOf<IdPosition>): Query {
  const column = movementColumnOf(filter);
  const value = column && filter[column];
  return pageById(select, column === undefined || value === undefined ? [] : [[column, value]], page);
}

export function postgresStockMovementStore(db: PostgresDatabase): StockMovementStore {
  const list = movementList((filter, page) => {
    const { sql, params } = movementListQuery(filter, page);
    return db.read((reader) => reader.all<StockMovement>(sql, ...params));
  });
  return { list };
}
