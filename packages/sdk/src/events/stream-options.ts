import type { QueryOf } from "../contract.ts";

/** Which events to follow, and until when. */
export interface StreamOptions extends Omit<NonNullable<QueryOf<"listEvents">>, "limit" | "cursor" | "sort"> {
  /** Ends the stream: the loop over it is then done. */
  readonly signal?: AbortSignal | undefined;
  /** How many tries in a row may fail before the stream does; 8 when nothing is said. */
  readonly tries?: number | undefined;
  /** Called when the connection breaks, when it is back, and when events are missing. */
  readonly onConnection?: ((change: StreamChange) => void) | undefined;
}

/** What happened to the connection of a stream. The events go on where they broke off, unless there is a `gap`. */
export type StreamChange =
  /** It broke, or a try to take it up again failed; the next one comes after a pause. */
  | { readonly state: "lost"; readonly attempt: number; readonly tries: number; readonly error: Error }
  /** It is there again, `ms` milliseconds after it was lost. */
  | { readonly state: "back"; readonly ms: number }
  /** The journal is not the one that was followed: it has given an event before `after`. A backup was restored, perhaps. */
  | { readonly state: "gap"; readonly after: number; readonly event: number };
