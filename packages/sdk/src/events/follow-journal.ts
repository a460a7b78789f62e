import type { HttpClient } from "../call/http-client.ts";
import type { JournalEvent } from "../contract.ts";
import type { StreamOptions } from "./stream-options.ts";

/** How many tries in a row may fail before a stream does, when nothing is said. */
const usualTries = 8;

/** Follows the journal by server-sent events, with what is loaded then. @throws TypeError for a wrong option, at once */
export function followJournal(client: HttpClient, options: StreamOptions): AsyncIterable<JournalEvent> {
  const { signal, after, tries = usualTries } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new TypeError("events.stream: signal must be an AbortSignal");
  }
  if (!(Number.isSafeInteger(tries) && tries > 0)) {
    throw new TypeError("events.stream: tries must be a whole number from 1");
  }
  if (after !== undefined && !(Number.isSafeInteger(after) && after >= 0)) {
    throw new TypeError("events.stream: after must be the id of an event, or 0");
  }
  return follow(client, { ...options, tries });
}

async function* follow(client: HttpClient, options: StreamOptions & { readonly tries: number }) {
  const { eventStream } = await import("./event-stream.ts");
  yield* eventStream(client, options);
}
