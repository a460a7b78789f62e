import type { JournalEvent, QueryOf } from "../contract.ts";

/** Which events to follow, and until when. */
export interface StreamOptions extends Omit<NonNullable<QueryOf<"listEvents">>, "limit" | "cursor" | "sort"> {
  /** Ends the stream: the loop over it is then done. */
  readonly signal?: AbortSignal | undefined;
}

/** Follows the journal by server-sent events. */
export type FollowJournal = (options: StreamOptions) => AsyncIterable<JournalEvent>;
