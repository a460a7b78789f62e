import type { Actor, JournalEvent, Snapshot, Subject } from "@shop/openapi";
import { eventTypes, happensTo } from "../domain/journal.ts";
import type { EventFilter } from "./event-store.ts";
import type { IdPosition, Page, PageOf } from "./page-of.ts";
import { walk } from "./walk.ts";

/** An entry of the journal as its table has it, with the name that its actor has now. `Kept`: what the engine makes of JSON. */
export interface EventRow<Kept> {
  readonly id: number;
  readonly at: string;
  readonly type: JournalEvent["type"];
  readonly actor_kind: Actor["kind"];
  readonly actor_id: number | null;
  readonly actor_name: string | null;
  readonly request_id: string;
  readonly subject_kind: Subject["kind"];
  readonly subject_id: number;
  readonly before: Kept | null;
  readonly after: Kept | null;
}

/** How an engine reads the journal. */
export interface EventReads<Kept> {
  /** Entries in the order of their ids, of those that `eventLookups` of the filter finds. */
  read(filter: EventFilter, page: PageOf<IdPosition>): Promise<EventRow<Kept>[]>;
  snapshotOf(kept: Kept): Snapshot;
}

/** A page of the journal, whatever the engine. */
export async function listEvents<Kept>(
  reads: EventReads<Kept>,
  filter: EventFilter,
  page: PageOf<IdPosition>,
): Promise<Page<JournalEvent, IdPosition>> {
  if (isContradiction(filter)) return { items: [], next: undefined };
  const read = (after: IdPosition | undefined, limit: number): Promise<EventRow<Kept>[]> =>
    reads.read(filter, { ...page, after, limit });
  const { items, next } = await walk({ read, positionOf: ({ id }) => ({ id }), keep: restOf(filter) }, page);
  return { items: items.map((row) => eventOf(row, reads.snapshotOf)), next };
}

/** Columns that an index begins with, and what they must be; it ends in the id. */
export type EventLookup = readonly (readonly [column: string, value: string | number])[];

/**
 * The parts of the journal that an index answers, by the most telling of the filters; the rest is looked at entry by
 * entry. A kind of thing has no index of its own: its types are walked side by side and merged.
 */
export function eventLookups({ request_id, subject_kind, subject_id, type }: EventFilter): readonly EventLookup[] {
  if (request_id !== undefined) return [[["request_id", request_id]]];
  if (subject_kind !== undefined && subject_id !== undefined) {
    return [
      [
        ["subject_kind", subject_kind],
        ["subject_id", subject_id],
      ],
    ];
  }
  const types = type !== undefined ? [type] : subject_kind !== undefined ? eventTypes[subject_kind] : undefined;
  return types?.map((one) => [["type", one]] as const) ?? [[]];
}

/** The ids between which a page lies, neither of them included. */
export function eventBounds(
  { above }: Pick<EventFilter, "above">,
  { after, descending }: Pick<PageOf<IdPosition>, "after" | "descending">,
): { readonly above: number; readonly below: number } {
  const id = after?.id;
  return descending
    ? { above, below: id ?? Number.MAX_SAFE_INTEGER }
    : { above: Math.max(above, id ?? 0), below: Number.MAX_SAFE_INTEGER };
}

/** Nothing fits, and looking for it would go through the whole journal. */
function isContradiction({ type, subject_kind }: EventFilter): boolean {
  return type !== undefined && subject_kind !== undefined && !happensTo(type, subject_kind);
}

/** What `eventLookups` leaves to be looked at. */
function restOf({
  actor,
  request_id,
  subject_kind,
  subject_id,
  type,
}: EventFilter): ((row: EventRow<unknown>) => boolean) | undefined {
  const answered = actor === undefined && request_id === undefined && (type === undefined || subject_id === undefined);
  if (answered) return undefined;
  return (row) =>
    (actor === undefined || (row.actor_kind === actor.kind && row.actor_id === actor.id)) &&
    (type === undefined || row.type === type) &&
    (subject_kind === undefined || row.subject_kind === subject_kind) &&
    (subject_id === undefined || row.subject_id === subject_id);
}

function eventOf<Kept>(row: EventRow<Kept>, snapshotOf: (kept: Kept) => Snapshot): JournalEvent {
  return {
    id: row.id,
    at: row.at,
    type: row.type,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    request_id: row.request_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    before: row.before === null ? null : snapshotOf(row.before),
    after: row.after === null ? null : snapshotOf(row.after),
  };
}
