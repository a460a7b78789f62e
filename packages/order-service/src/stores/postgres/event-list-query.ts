import { eventColumns } from "../columns.ts";
import { eventBounds, eventLookups } from "../event-list.ts";
import type { EventFilter } from "../event-store.ts";
import type { IdPosition, PageOf } from "../page-of.ts";
import type { Query } from "./query.ts";

/**
 * A page of the journal in the order of the ids, up to the horizon and not beyond. Several parts of it are merged, which
 * this engine does without sorting anything.
 */
export function eventListQuery(filter: EventFilter, page: PageOf<IdPosition>, horizon: number): Query {
  const { above, below } = eventBounds(filter, page);
  const parts = eventLookups(filter);
  const values = parts.flatMap((columns) => columns.map(([, value]) => value));
  const behind = `id > $${values.length + 1} AND id < $${values.length + 2}`;
  let placeholder = 0;
  const selects = parts.map((columns) => {
    const where = columns.map(([name]) => `${name} = $${++placeholder} AND `).join("");
    return `SELECT ${eventColumns} FROM events WHERE ${where}${behind}`;
  });
  return {
    sql: `${selects.join(" UNION ALL ")} ORDER BY id${page.descending ? " DESC" : ""} LIMIT $${values.length + 3}`,
    params: [...values, above, Math.min(below, horizon + 1), page.limit],
  };
}
