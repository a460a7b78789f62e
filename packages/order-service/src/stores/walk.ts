import { setImmediate } from "node:timers/promises";
import type { Page, PageOf } from "./page-of.ts";

/** How a list is walked: along one index, in its order, some rows at a time. */
export interface Walk<Row, Position> {
  /** Up to so many rows that come behind the position. */
  read(after: Position | undefined, rows: number): Promise<Row[]>;
  positionOf(row: Row): Position;
  /** What the index does not answer, and each row must be looked at for; left out when it answers everything. */
  keep?: ((row: Row) => boolean) | undefined;
}

/** Rows that are read at once where each must be looked at: less than a millisecond on the main thread. */
const ROWS_AT_ONCE = 500;
/** Rows that are looked at for one page. */
const MOST_ROWS = 5_000;

/**
 * A page of the rows that are to be kept. One that would take more than 5,000 rows to fill stays shorter, and the next
 * one goes on behind the last row that was looked at: so a page costs the same in a table of any size.
 */
export async function walk<Row, Position>(
  { read, positionOf, keep }: Walk<Row, Position>,
  { after, limit }: PageOf<Position>,
): Promise<Page<Row, Position>> {
  // One more than the page holds tells whether there is a next one.
  const atOnce = keep === undefined ? limit + 1 : Math.max(limit + 1, ROWS_AT_ONCE);
  const items: Row[] = [];
  let position = after;
  for (let seen = 0; seen < MOST_ROWS; seen += atOnce) {
    if (seen > 0) await setImmediate();
    const rows = await read(position, atOnce);
    for (const row of rows) {
      if (keep !== undefined && !keep(row)) continue;
      const last = items.at(-1);
      if (items.length === limit && last !== undefined) return { items, next: positionOf(last) };
      items.push(row);
    }
    const last = rows.at(-1);
    if (rows.length < atOnce || last === undefined) return { items, next: undefined };
    position = positionOf(last);
  }
  return { items, next: position };
}
