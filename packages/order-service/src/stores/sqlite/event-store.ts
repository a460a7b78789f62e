import type { SqliteDatabase } from "@shop/database/sqlite";
import type { Actor, JournalEvent, Snapshot, Subject } from "@shop/openapi";
import { happensTo } from "../../domain/journal.ts";
import type { EventFilter, EventStore } from "../event-store.ts";
import type { IdPosition } from "../page-of.ts";
import { eventListQuery } from "./event-list-query.ts";
import { walk } from "./walk.ts";

interface EventRow {
  readonly id: number;
  readonly at: string;
  readonly type: JournalEvent["type"];
  readonly actor_kind: Actor["kind"];
  readonly actor_id: number | null;
  readonly actor_name: string | null;
  readonly request_id: string;
  readonly subject_kind: Subject["kind"];
  readonly subject_id: number;
  readonly before: string | null;
  readonly after: string | null;
}

export function sqliteEventStore(db: SqliteDatabase): EventStore {
  return {
    list: async (filter, page) => {
      if (isContradiction(filter)) return { items: [], next: undefined };
      const read = (after: IdPosition | undefined, limit: number): Promise<EventRow[]> => {
        const { sql, params } = eventListQuery(filter, { ...page, after, limit });
        return db.read((reader) => reader.all<EventRow>(sql, ...params));
      };
      const { items, next } = await walk({ read, positionOf: ({ id }) => ({ id }), keep: restOf(filter) }, page);
      return { items: items.map(eventOf), next };
    },
  };
}

/** Nothing fits, and looking for it would go through the whole journal. */
function isContradiction({ type, subject_kind }: EventFilter): boolean {
  return type !== undefined && subject_kind !== undefined && !happensTo(type, subject_kind);
}

/** What `eventListQuery` leaves to be looked at. */
function restOf({
  actor,
  request_id,
  subject_kind,
  subject_id,
  type,
}: EventFilter): ((row: EventRow) => boolean) | undefined {
  const answered = actor === undefined && request_id === undefined && (type === undefined || subject_id === undefined);
  if (answered) return undefined;
  return (row) =>
    (actor === undefined || (row.actor_kind === actor.kind && row.actor_id === actor.id)) &&
    (type === undefined || row.type === type) &&
    (subject_kind === undefined || row.subject_kind === subject_kind) &&
    (subject_id === undefined || row.subject_id === subject_id);
}

function eventOf(row: EventRow): JournalEvent {
  return {
    id: row.id,
    at: row.at,
    type: row.type,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    request_id: row.request_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    before: snapshotOf(row.before),
    after: snapshotOf(row.after),
  };
}

function snapshotOf(text: string | null): Snapshot | null {
  return text === null ? null : (JSON.parse(text) as Snapshot);
}
