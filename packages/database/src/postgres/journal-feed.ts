import { setTimeout as sleep } from "node:timers/promises";
import type { JournalFeed } from "../journal-feed.ts";
import { Listeners } from "../listeners.ts";

/** Between two looks more news gathers. */
const pauseMs = 10;

export interface FeedOptions {
  /** The id up to which all is decided. */
  readonly horizon: () => Promise<number>;
  /** How often it is looked at while somebody listens and no news comes. */
  readonly pollMs: number;
}

/** Learns of entries by what it is told (`look`), and by looking now and then. */
export class PostgresJournalFeed implements JournalFeed {
  readonly #options: FeedOptions;
  readonly #subscribers = new Listeners();
  #timer: NodeJS.Timeout | undefined;
  /** The newest id that the subscribers were told of; `undefined` when it is not known what they know. */
  #told: number | undefined;
  #looking = false;
  #again = false;

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  lastId(): Promise<number> {
    return this.#options.horizon();
  }

  subscribe(onChange: () => void): () => void {
    // An own wrapper, so that the same function can subscribe twice.
    const subscriber = () => onChange();
    this.#subscribers.add(subscriber);
    this.#told = undefined;
    this.#timer ??= setInterval(() => this.look(), this.#options.pollMs).unref();
    this.look();
    return () => {
      this.#subscribers.delete(subscriber);
      if (this.#subscribers.size === 0) this.close();
    };
  }

  /** Says that there may be news. */
  look(): void {
    if (this.#subscribers.size === 0) return;
    if (this.#looking) {
      this.#again = true;
      return;
    }
    this.#looking = true;
    void this.#look();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    do {
      this.#again = false;
      try {
        const before = this.#told;
        const id = await this.#options.horizon();
        this.#told = id;
        if (before === undefined || id > before) this.#subscribers.tell();
      } catch {
        // The next look will see it.
      }
      if (this.#again) await sleep(pauseMs);
    } while (this.#again);
    this.#looking = false;
  }
}
