import type { Actor } from "@shop/database";
import type { EventType, JournalEvent, SubjectKind } from "@shop/openapi";
import type { IdPosition, Page, PageOf } from "./page-of.ts";

export interface EventFilter {
  readonly type: EventType | undefined;
  readonly subject_kind: SubjectKind | undefined;
  /** Only together with a `subject_kind`. */
  readonly subject_id: number | undefined;
  /** Only what this caller did. */
  readonly actor: Actor | undefined;
  readonly request_id: string | undefined;
  /** Only events with a higher id than this. */
  readonly above: number;
}

/** The journal of both services. Written by their changes, only read here. */
export interface EventStore {
  /**
   * In the order of the ids. Behind what a page has shown nothing is ever added with a lower id. Actors have the names of now, or null when they are gone. The
   * cost does not depend on how many events there are.
   */
  list(filter: EventFilter, page: PageOf<IdPosition>): Promise<Page<JournalEvent, IdPosition>>;
}
