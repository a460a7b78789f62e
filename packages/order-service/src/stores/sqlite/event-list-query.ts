import type { SqlValue } from "@shop/database/sqlite";
import { eventTypes } from "../../domain/journal.ts";
import type { EventFilter } from "../event-store.ts";
import type { IdPosition, PageOf } from "../page-of.ts";
import type { Query } from "./id-range.ts";

/** Names are looked up by the ids that the journal keeps, so that they are gone when the user is. */
const columns = `id, at, type, actor_kind, actor_id,
  CASE actor_kind
    WHEN 'session' THEN (SELECT users.name FROM users WHERE users.id = actor_id)
    WHEN 'key' THEN (SELECT api_keys.name FROM api_keys WHERE api_keys.id = actor_id)
  END AS actor_name,
  request_id, subject_kind, subject_id, before, after`;

/** Which entries an index answers: the most telling of the filters. The rest is looked at entry by entry. */
type Lookup = readonly { readonly where: string; readonly values: readonly SqlValue[] }[];

/**
 * A page of the journal in the order of the ids. A kind of thing has no index of its own: its types are walked side by
 * side and merged, which SQLite does without sorting anything.
 */
export function eventListQuery(filter: EventFilter, { after, descending, limit }: PageOf<IdPosition>): Query {
  const above = descending ? filter.above : Math.max(filter.above, after?.id ?? 0);
  const below = descending ? (after?.id ?? Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER;
  const parts = lookup(filter).map(({ where, values }) => ({
    sql: `SELECT ${columns} FROM events WHERE ${where}id > ? AND id < ?`,
    params: [...values, above, below],
  }));
  return {
    sql: `${parts.map(({ sql }) => sql).join(" UNION ALL ")} ORDER BY id${descending ? " DESC" : ""} LIMIT ?`,
    params: [...parts.flatMap(({ params }) => params), limit],
  };
}

function lookup({ request_id, subject_kind, subject_id, type }: EventFilter): Lookup {
  if (request_id !== undefined) return [{ where: "request_id = ? AND ", values: [request_id] }];
  if (subject_kind !== undefined && subject_id !== undefined) {
    return [{ where: "subject_kind = ? AND subject_id = ? AND ", values: [subject_kind, subject_id] }];
  }
  const types = type !== undefined ? [type] : subject_kind !== undefined ? eventTypes[subject_kind] : undefined;
  return types?.map((one) => ({ where: "type = ? AND ", values: [one] })) ?? [{ where: "", values: [] }];
}
