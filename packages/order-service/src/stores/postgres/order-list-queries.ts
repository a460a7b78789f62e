import { orderColumns } from "../columns.ts";
import { columnOf, type IndexedColumn } from "../order-lists.ts";
import type { DatedOrderFilter, DatePosition, OrderFilter } from "../order-store.ts";
import type { PageOf } from "../page-of.ts";
import { idBounds, indexRange, pageById, type Query } from "./query.ts";

const select = `SELECT ${orderColumns} FROM orders`;

/** Orders in the order of their ids, all or those of one user or product. */
export function ordersById(filter: OrderFilter, page: PageOf<{ readonly id: number }>): Query {
  const column = columnOf(filter);
  const value = column && filter[column];
  return pageById(select, column === undefined || value === undefined ? [] : [[column, value]], page);
}

/** The days of the contract: this engine knows no year 0. */
export const firstDay = "0001-01-01";
export const lastDay = "9999-12-31";

/** Orders in the order of their days and ids, as one range of the index. A position outside of the days, which is made up, counts as none. */
export function ordersByDate(
  { from = firstDay, to = lastDay }: Pick<DatedOrderFilter, "from" | "to">,
  { after, descending, limit }: PageOf<DatePosition>,
): Query {
  const [start, end] = descending ? [to, from] : [from, to];
  const inside = after !== undefined && from <= after.date && after.date <= to;
  // The order comes from the position on, up to the last day in this direction.
  const order = descending ? "ORDER BY date DESC, id DESC" : "ORDER BY date, id";
  const [behind, until] = descending ? ["<", ">="] : [">", "<="];
  if (!inside) {
    return {
      sql: `${select} WHERE date ${behind}= $1 AND date ${until} $2 ${order} LIMIT $3`,
      params: [start, end, limit],
    };
  }
  return {
    sql: `${select} WHERE (date, id) ${behind} ($1, $2) AND date ${until} $3 ${order} LIMIT $4`,
    params: [after.date, after.id, end, limit],
  };
}

/** Whether there are more than so many orders of a user or product: looks at no more than that. */
export function moreOrdersThan(count: number, column: IndexedColumn, value: number): Query {
  const range = indexRange([[column, value]], idBounds({ after: undefined, descending: false }), false, 1);
  return {
    sql: `SELECT 1 FROM orders WHERE ${range.sql} LIMIT 1 OFFSET $${range.params.length + 1}`,
    params: [...range.params, count],
  };
}
