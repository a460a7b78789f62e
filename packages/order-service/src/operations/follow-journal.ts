import type { JournalFeed } from "@shop/database";
import type { JournalEvent } from "@shop/openapi";
import type { EventFilter, EventStore } from "../stores/event-store.ts";

export interface Following {
  readonly events: EventStore;
  readonly feed: JournalFeed;
  /** `above` is the id behind which the stream begins. */
  readonly filter: EventFilter;
  /** Ends the stream. */
  readonly signal: AbortSignal;
}

/** Entries that are read at once. The next ones are read when these are taken, so a slow reader costs no memory. */
const AT_ONCE = 200;

/**
 * What the journal has behind an id, then each entry as it is committed. Whether an entry is old or new makes no
 * difference: both are read by their ids, and the feed only says when it is worth looking again. So nothing falls
 * between the two, and nothing comes twice.
 */
export async function* followJournal({ events, feed, filter, signal }: Following): AsyncGenerator<JournalEvent, void> {
  let news = Promise.withResolvers<void>();
  const wake = (): void => news.resolve();
  const unsubscribe = feed.subscribe(wake);
  signal.addEventListener("abort", wake);
  try {
    let { above } = filter;
    while (!signal.aborted) {
      // From before the look on, so that what is committed during it is news.
      news = Promise.withResolvers<void>();
      const { items, next } = await events.list(
        { ...filter, above },
        { after: undefined, descending: false, limit: AT_ONCE },
      );
      for (const event of items) {
        if (signal.aborted) return;
        yield event;
      }
      above = next?.id ?? items.at(-1)?.id ?? above;
      if (next === undefined && !signal.aborted) await news.promise;
    }
  } finally {
    signal.removeEventListener("abort", wake);
    unsubscribe();
  }
}
