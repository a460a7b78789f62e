import type { JournalFeed } from "../journal-feed.ts";
import { Listeners } from "../listeners.ts";
import type { Reader, SqliteReader } from "./reader.ts";
import { isBusy } from "./sqlite-error.ts";

/** How often another process's commits are looked for while somebody listens. The question costs microseconds. */
const pollMs = 50;

/** Learns of this process's entries from its own writer at once, and of other processes' from `PRAGMA data_version`. */
export class SqliteJournalFeed implements JournalFeed {
  readonly #reader: SqliteReader;
  readonly #subscribers = new Listeners();
  #timer: NodeJS.Timeout | undefined;
  #dataVersion = -1;
  #lastId = 0;

  constructor(reader: SqliteReader) {
    this.#reader = reader;
  }

  lastId(): Promise<number> {
    return this.#reader.read(newestId);
  }

  subscribe(onChange: () => void): () => void {
    // An own wrapper, so that the same function can subscribe twice.
    const subscriber = () => onChange();
    if (this.#subscribers.size === 0) this.#start();
    this.#subscribers.add(subscriber);
    return () => {
      this.#subscribers.delete(subscriber);
      if (this.#subscribers.size === 0) this.close();
    };
  }

  /** Says that entries up to this id are committed. */
  grewTo(lastId: number): void {
    if (lastId <= this.#lastId) return;
    this.#lastId = lastId;
    this.#subscribers.tell();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #start(): void {
    this.#dataVersion = -1;
    this.#look();
    this.#timer = setInterval(() => this.#look(), pollMs).unref();
  }

  /** Whatever was written before the first look is no news. */
  #look(): void {
    try {
      const version = this.#reader.get<{ data_version: number }>("PRAGMA data_version")?.data_version ?? 0;
      if (version === this.#dataVersion) return;
      const lastId = newestId(this.#reader);
      this.#dataVersion = version;
      this.grewTo(lastId);
    } catch (error) {
      // The next look will see it.
      if (!isBusy(error)) throw error;
    }
  }
}

function newestId(db: Reader): number {
  return db.get<{ id: number | null }>("SELECT max(id) AS id FROM events")?.id ?? 0;
}
