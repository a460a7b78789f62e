/** Tells that the journal has grown, whichever process wrote to it. The entries themselves are read by their ids. */
export interface JournalFeed {
  /** The id of the newest entry, 0 when there is none. Ids grow in the order of the commits. */
  lastId(): Promise<number>;
  /**
   * Calls back after the journal has grown, once for any number of entries, and perhaps once at the beginning: a call is a
   * reason to look. Returns the way to stop.
   */
  subscribe(onChange: () => void): () => void;
}
