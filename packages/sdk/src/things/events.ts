import type { CallOptions, KeyedOptions } from "../call/call-options.ts";
import type { HttpClient } from "../call/http-client.ts";
import type { ShopCall } from "../call/shop-call.ts";
import type { JournalEvent, NewNote, Note, QueryOf } from "../contract.ts";
import { followJournal } from "../events/follow-journal.ts";
import type { StreamOptions } from "../events/stream-options.ts";
import { listOf } from "../list-of.ts";
import type { Listing } from "../listing.ts";

/** Which events, from where, and how many a page. */
export type EventQuery = NonNullable<QueryOf<"listEvents">>;

/** The journal of every change in both services: `shop.events`. Operators only. */
export class Events {
  readonly #client: HttpClient;

  constructor(client: HttpClient) {
    this.#client = client;
  }

  /**
   * The events so far, by id. Fails with `not_allowed`.
   *
   * ```ts
   * for await (const event of shop.events.list({ subject_kind: "order", subject_id: 12 })) console.log(event.at, event.type);
   * ```
   */
  list(query: EventQuery = {}, options?: CallOptions): Listing<JournalEvent> {
    return listOf(this.#client, "listEvents", query, options);
  }

  /**
   * Notes something in the journal: a line that stays for ever and should name nobody. With `unlocked_seconds` it says that a
   * read-only terminal was opened for changes, and why. Fails with `not_allowed`.
   *
   * ```ts
   * await shop.events.note({ text: "stocktaking begins" });
   * ```
   */
  note(note: NewNote, options?: KeyedOptions): ShopCall<Note> {
    return this.#client.call("addNote", { body: note }, options, ({ note }) => note);
  }

  /**
   * The events as they are committed, each once and in order: those after the id `after` first, without it only what is
   * new. A broken connection is taken up again where it broke, with growing pauses; after 8 tries (`tries`) in a row without a
   * reply, or when the service wants more than an hour of rest, the stream fails with the last error; `onConnection` hears of
   * it. It ends with `signal`, with `break`, and with `shop.close()`. Fails with `not_allowed`.
   *
   * ```ts
   * for await (const event of shop.events.stream({ type: "order.placed", signal: AbortSignal.timeout(60_000) })) {
   *   console.log(event.subject.id, event.after?.quantity);
   * }
   * ```
   */
  stream(options: StreamOptions = {}): AsyncIterable<JournalEvent> {
    return followJournal(this.#client, options);
  }
}
