import type { CallOptions, KeyedOptions } from "../call/call-options.ts";
import type { Client } from "../call/client.ts";
import type { JournalEvent, NewNote, Note, QueryOf } from "../contract.ts";
import type { FollowJournal, StreamOptions } from "../events/follow-journal.ts";
import { Listing } from "../listing.ts";

/**
 * Which events, from where and how many a page: `after` (an event's id), `type`, `subject_kind` with `subject_id`,
 * `request_id`, `sort`, `limit`, `cursor`.
 */
export type EventQuery = NonNullable<QueryOf<"listEvents">>;

/** The journal of every change in both services: `shop.events`. Operators only (`not_allowed`). */
export class Events {
  readonly #client: Client;
  readonly #follow: FollowJournal;

  constructor(client: Client, follow: FollowJournal) {
    this.#client = client;
    this.#follow = follow;
  }

  /** The events so far, by id. */
  list(query: EventQuery = {}, options?: CallOptions): Listing<JournalEvent> {
    return new Listing(async (cursor) => {
      const page = await this.#client.call("listEvents", { query: { ...query, cursor } }, options);
      return { items: page.events, next_cursor: page.next_cursor };
    }, query.cursor);
  }

  /**
   * Notes something in the journal: a line that stays for ever and should name nobody. With `unlocked_seconds` it says that a
   * read-only terminal was opened for changes, and why.
   *
   * ```ts
   * await shop.events.note({ text: "stocktaking begins" });
   * ```
   */
  async note(note: NewNote, options?: KeyedOptions): Promise<Note> {
    return (await this.#client.call("addNote", { body: note }, options)).note;
  }

  /**
   * The events as they are committed, each once and in order: those after the id `after` first, without it only what is
   * new. A broken connection is taken up again where it broke, with growing pauses; after 8 tries (`tries`) in a row without a
   * reply the stream fails with the last error; `onConnection` hears of it. It ends with `signal`, with `break`, and with `shop.close()`.
   *
   * ```ts
   * for await (const event of shop.events.stream({ type: "order.placed", signal: AbortSignal.timeout(60_000) })) {
   *   console.log(event.subject.id, event.after?.quantity);
   * }
   * ```
   */
  stream(options: StreamOptions = {}): AsyncIterable<JournalEvent> {
    return this.#follow(options);
  }
}
