import type { HttpClient } from "../call/http-client.ts";
import { checkNames, checkOptionsObject } from "../check-object.ts";
import type { JournalEvent } from "../contract.ts";
import type { StreamOptions } from "./stream-options.ts";

/** How many tries in a row may fail before a stream does, when nothing is said. */
const usualTries = 8;

type Check = readonly [fits: (value: never) => boolean, mustBe: string];

const filter: Check = [() => true, ""];

/** Every option, and what it must be. Of the filters that is for the service to say. */
const known: { readonly [name in keyof Required<StreamOptions>]: Check } = {
  signal: [(value) => (value as unknown) instanceof AbortSignal, "an AbortSignal"],
  after: [(value) => Number.isSafeInteger(value) && value >= 0, "the id of an event, or 0"],
  tries: [(value) => Number.isSafeInteger(value) && value > 0, "a whole number from 1"],
  onConnection: [(value) => typeof value === "function", "a function"],
  type: filter,
  subject_kind: filter,
  subject_id: filter,
  mine: filter,
  request_id: filter,
};

/** Follows the journal by server-sent events, with what is loaded then. @throws TypeError for a wrong option, at once */
export function followJournal(client: HttpClient, options: StreamOptions): AsyncIterable<JournalEvent> {
  const name = "events.stream";
  checkOptionsObject(options, name);
  checkNames(options, new Set(Object.keys(known)), name);
  for (const option of Object.keys(known) as (keyof StreamOptions)[]) {
    const [fits, mustBe] = known[option];
    const value = options[option];
    if (value !== undefined && !fits(value as never)) throw new TypeError(`${name}: ${option} must be ${mustBe}`);
  }
  return follow(client, { ...options, tries: options.tries ?? usualTries });
}

async function* follow(client: HttpClient, options: StreamOptions & { readonly tries: number }) {
  const { eventStream } = await import("./event-stream.ts");
  yield* eventStream(client, options);
}
