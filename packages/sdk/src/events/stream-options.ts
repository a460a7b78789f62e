import type { QueryOf } from "../contract.ts";

/**
 * Which events to follow, from where, and until when.
 *
 * ```ts
 * const options: StreamOptions = { after: 76, type: "order.placed", signal: AbortSignal.timeout(60_000) };
 * for await (const event of shop.events.stream(options)) console.log(event.id);
 * ```
 */
export interface StreamOptions extends Omit<NonNullable<QueryOf<"listEvents">>, "limit" | "cursor" | "sort"> {
  /** Ends the stream: the loop over it is then done. */
  readonly signal?: AbortSignal | undefined;
  /** How many tries in a row may fail before the stream does. Left out: 8. */
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
