import { eventColumns } from "../columns.ts";
import { eventBounds, eventLookups } from "../event-list.ts";
import type { EventFilter } from "../event-store.ts";
import type { IdPosition, PageOf } from "../page-of.ts";
import type { Query } from "./id-range.ts";

/** A page of the journal in the order of the ids. Several parts of it are merged, which SQLite does without sorting anything. */
export function eventListQuery(filter: EventFilter, page: PageOf<IdPosition>): Query {
  const { above, below } = eventBounds(filter, page);
  const parts = eventLookups(filter).map((columns) => ({
    sql: `SELECT ${eventColumns} FROM events WHERE ${columns.map(([name]) => `${name} = ? AND `).join("")}id > ? AND id < ?`,
    params: [...columns.map(([, value]) => value), above, below],
  }));
  return {
    sql: `${parts.map(({ sql }) => sql).join(" UNION ALL ")} ORDER BY id${page.descending ? " DESC" : ""} LIMIT ?`,
    params: [...parts.flatMap(({ params }) => params), page.limit],
  };
}
