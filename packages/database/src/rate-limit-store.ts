/** How often something happened in the window that is open now, and when the window ends. */
export interface RateLimitHits {
  readonly hits: number;
  readonly resetsAt: Date;
}

/** Counters that both services and every process share, and that outlive a restart. */
export interface RateLimitStore {
  /** Counts one more. The first hit opens a window of `windowMs` milliseconds. */
  hit(key: string, windowMs: number): Promise<RateLimitHits>;
  /** The count without adding to it; `undefined` when no window is open. */
  read(key: string): Promise<RateLimitHits | undefined>;
  /** Closes the window. */
  forget(key: string): Promise<void>;
}
