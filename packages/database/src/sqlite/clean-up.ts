import { timestamp } from "../timestamp.ts";
import type { Connection } from "./connection.ts";
import { Transaction } from "./transaction.ts";

/** Rows of one table that one transaction removes, so that a change never waits long behind it. */
const batch = 500;
const dayMs = 24 * 60 * 60 * 1000;

/** Removes what has expired: sessions, rate limits and kept replies. */
export class CleanUp {
  readonly #transaction: Transaction;
  readonly #sessions;
  readonly #rateLimits;
  readonly #replies;

  constructor(db: Connection) {
    this.#transaction = new Transaction(db);
    this.#sessions = db.prepare<[string, number]>(
      "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expires_at <= ? LIMIT ?)",
    );
    this.#rateLimits = db.prepare<[string, number]>(
      "DELETE FROM rate_limits WHERE key IN (SELECT key FROM rate_limits WHERE resets_at <= ? LIMIT ?)",
    );
    // Kept replies lie in the order of their expiry, so the oldest rows are looked at and no index is needed. One that
    // expires too late to be true was written under a wrong clock, and would be in the way.
    this.#replies = db.prepare<[number, string, string]>(
      `DELETE FROM idempotency_keys WHERE id IN (SELECT id FROM idempotency_keys ORDER BY id LIMIT ?)
       AND (expires_at <= ? OR expires_at > ?)`,
    );
  }

  /** Removes a batch of each. Returns whether there may be more. Throws SQLITE_BUSY when the lock is taken. */
  run(nowMs: number): boolean {
    const now = timestamp(nowMs);
    return this.#transaction.run(() => {
      const removed = [
        this.#sessions.run(now, batch).changes,
        this.#rateLimits.run(now, batch).changes,
        this.#replies.run(batch, now, timestamp(nowMs + 2 * dayMs)).changes,
      ];
      return removed.some((count) => count === batch);
    });
  }
}
