import type { RateLimitHits, RateLimitStore } from "@shop/database";

/** The store's interface over a map, with every key that was ever used, and a clock that can be put forward. */
export class MemoryRateLimits implements RateLimitStore {
  readonly keys = new Set<string>();
  readonly #windows = new Map<string, { hits: number; resetsAt: number }>();
  #ahead = 0;

  passTime(ms: number): void {
    this.#ahead += ms;
  }

  async hit(key: string, windowMs: number): Promise<RateLimitHits> {
    this.keys.add(key);
    const open = this.#open(key) ?? { hits: 0, resetsAt: Date.now() + this.#ahead + windowMs };
    open.hits += 1;
    this.#windows.set(key, open);
    return { hits: open.hits, resetsAt: new Date(open.resetsAt) };
  }

  async read(key: string): Promise<RateLimitHits | undefined> {
    const open = this.#open(key);
    return open && { hits: open.hits, resetsAt: new Date(open.resetsAt) };
  }

  async forget(key: string): Promise<void> {
    this.#windows.delete(key);
  }

  #open(key: string): { hits: number; resetsAt: number } | undefined {
    const window = this.#windows.get(key);
    return window !== undefined && window.resetsAt > Date.now() + this.#ahead ? window : undefined;
  }
}
