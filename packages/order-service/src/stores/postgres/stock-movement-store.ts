import type { PostgresDatabase } from "@shop/database/postgres";
import type { StockMovement } from "@shop/openapi";
import { movementColumns } from "../columns.ts";
import { movementColumnOf, movementList } from "../movement-list.ts";
import type { IdPosition, PageOf } from "../page-of.ts";
import type { StockMovementFilter, StockMovementStore } from "../stock-movement-store.ts";
import { idBounds, indexRange, type Lookup, limited, type Query } from "./query.ts";

const select = `SELECT ${movementColumns} FROM stock_movements`;

/** A page of the ledger as one range of one index. `upTo`: the highest id that it may have. */
export function movementListQuery(
  filter: StockMovementFilter,
  page: PageOf<IdPosition>,
  upTo = Number.MAX_SAFE_INTEGER,
): Query {
  const column = movementColumnOf(filter);
  const value = column && filter[column];
  const { above, below } = idBounds(page);
  const bounds = { above, below: Math.min(below, upTo + 1) };
  const lookup: Lookup = column === undefined || value === undefined ? [] : [[column, value]];
  return limited(select, indexRange(lookup, bounds, page.descending, 1), page.limit);
}

export function postgresStockMovementStore(db: PostgresDatabase): StockMovementStore {
  const list = movementList(async (filter, page) => {
    // Beyond it a line may still come that has a lower id than one that is there.
    const { movements } = await db.horizon();
    const { sql, params } = movementListQuery(filter, page, movements);
    return db.read((reader) => reader.all<StockMovement>(sql, ...params));
  });
  return { list };
}
