import type { JournalEvent, Shop } from "@shop/sdk";

interface Listener {
  readonly onEvent: (event: JournalEvent) => void;
  readonly onLive: (live: "live" | "lost") => void;
}

/**
 * Follows the journal for as long as the console is open, each event once, through services that go and come back: what
 * happened meanwhile is told when they are there again.
 */
export class LiveJournal {
  readonly #listener: Listener;
  #ending = new AbortController();
  #after: number | undefined;
  #follows = false;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Begins, or begins again at once after a loss instead of waiting for the next try. */
  follow(shop: Shop): void {
    this.stop();
    this.#ending = new AbortController();
    void this.#read(shop, this.#ending.signal);
  }

  /** Whether a connection is being read or tried. */
  get follows(): boolean {
    return this.#follows;
  }

  stop(): void {
    this.#ending.abort();
    this.#follows = false;
  }

  async #read(shop: Shop, signal: AbortSignal): Promise<void> {
    this.#follows = true;
    try {
      this.#after ??= (await shop.events.list({ sort: "-id", limit: 1 }, { signal }).toArray({ max: 1 }))[0]?.id ?? 0;
      if (signal.aborted) return;
      this.#listener.onLive("live");
      for await (const event of shop.events.stream({ after: this.#after, signal })) {
        this.#after = event.id;
        this.#listener.onEvent(event);
      }
    } catch {
      // Which service is away, and why, is told by their health; it begins again when they are back.
      if (!signal.aborted) this.#listener.onLive("lost");
    } finally {
      if (!signal.aborted) this.#follows = false;
    }
  }
}
