import { orderColumns } from "../columns.ts";
import { columnOf, type IndexedColumn } from "../order-lists.ts";
import type { DatedOrderFilter, DatePosition, OrderFilter } from "../order-store.ts";
import type { PageOf } from "../page-of.ts";
import { idRange, type Query } from "./id-range.ts";

/** Orders in the order of their ids, all or those of one user or product. */
export function ordersById(filter: OrderFilter, page: PageOf<{ readonly id: number }>): Query {
  const column = columnOf(filter);
  const value = column && filter[column];
  const range = idRange(page);
  return {
    sql: `SELECT ${orderColumns} FROM orders WHERE ${column ? `${column} = ? AND ` : ""}${range.sql} LIMIT ?`,
    params: [...(value === undefined ? [] : [value]), ...range.params, page.limit],
  };
}

const firstDay = "0000-01-01";
const lastDay = "9999-12-31";

/**
 * Orders in the order of their days and ids, of which the index answers the days. Two ranges, since SQLite would enter
 * the index by the day alone and walk through all orders of a day to come behind one of them: first what is left of the
 * position's day, then the days behind it. A position outside of the range, which is made up, counts as none.
 */
export function ordersByDate(
  { from = firstDay, to = lastDay }: Pick<DatedOrderFilter, "from" | "to">,
  { after, descending, limit }: PageOf<DatePosition>,
): Query[] {
  const inside = after !== undefined && from <= after.date && after.date <= to;
  const select = `SELECT ${orderColumns} FROM orders WHERE`;
  if (descending) {
    const last = inside ? "date < ?" : "date <= ?";
    const days = { sql: `${select} ${last} AND date >= ? ORDER BY date DESC, id DESC LIMIT ?` };
    return [
      ...(inside
        ? [{ sql: `${select} date = ? AND id < ? ORDER BY id DESC LIMIT ?`, params: [after.date, after.id, limit] }]
        : []),
      { ...days, params: [inside ? after.date : to, from, limit] },
    ];
  }
  const first = inside ? "date > ?" : "date >= ?";
  const days = { sql: `${select} ${first} AND date <= ? ORDER BY date, id LIMIT ?` };
  return [
    ...(inside
      ? [{ sql: `${select} date = ? AND id > ? ORDER BY id LIMIT ?`, params: [after.date, after.id, limit] }]
      : []),
    { ...days, params: [inside ? after.date : from, to, limit] },
  ];
}

/** Whether there are more than so many orders of a user or product: looks at no more than that. */
export function moreOrdersThan(column: IndexedColumn, value: number, count: number): Query {
  return { sql: `SELECT 1 FROM orders WHERE ${column} = ? LIMIT 1 OFFSET ?`, params: [value, count] };
}
