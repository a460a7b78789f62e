import type { JournalFeed } from "@shop/database";
import type { Stores } from "../stores/stores.ts";

/** What the operations work with. Each takes what it needs of it. */
export interface Dependencies extends Stores {
  /** Tells that the journal has grown. */
  readonly feed: JournalFeed;
}
