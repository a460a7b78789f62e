import { eventColumns } from "../columns.ts";
import { eventBounds, eventLookups } from "../event-list.ts";
import type { EventFilter } from "../event-store.ts";
import type { IdPosition, PageOf } from "../page-of.ts";
import { indexRange, limited, type Query } from "./query.ts";

const select = `SELECT ${eventColumns} FROM events`;

/** A page of the journal in the order of the ids, up to the horizon and not beyond. */
export function eventListQuery(filter: EventFilter, page: PageOf<IdPosition>, horizon: number): Query {
  const { above, below } = eventBounds(filter, page);
  const bounds = { above, below: Math.min(below, horizon + 1) };
  const { descending, limit } = page;
  const [first = [], ...others] = eventLookups(filter);
  if (others.length === 0) return limited(select, indexRange(first, bounds, descending, 1), limit);
  let params: Query["params"] = [limit];
  const pages = [first, ...others].map((lookup) => {
    const range = indexRange(lookup, bounds, descending, params.length + 1);
    params = [...params, ...range.params];
    return `(SELECT * FROM events WHERE ${range.sql} LIMIT $1)`;
  });
  // A page of each part, of which the first ones are taken: a handful of pages are sorted, in a journal of any size.
  const order = descending ? "id DESC" : "id";
  return {
    sql: `SELECT ${eventColumns} FROM (${pages.join(" UNION ALL ")}) AS events ORDER BY ${order} LIMIT $1`,
    params,
  };
}
