import { type KeptReply, keptValue } from "../kept-reply.ts";
import type { Connection } from "./connection.ts";

/** The replies of changes that came with an Idempotency-Key, kept in the transaction of the change itself. */
export class IdempotentReplies {
  readonly #find;
  readonly #insert;
  readonly #remove;

  constructor(db: Connection) {
    this.#find = db.prepare<[Uint8Array], KeptReply>(
      "SELECT fingerprint, value, expires_at FROM idempotency_keys WHERE key_hash = ?",
    );
    this.#insert = db.prepare(
      `INSERT INTO idempotency_keys (key_hash, fingerprint, value, subject_user_id, created_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    );
    this.#remove = db.prepare("DELETE FROM idempotency_keys WHERE key_hash = ?");
  }

  /**
   * The kept reply as JSON, or `undefined` when the change has still to be made. Throws `idempotency_key_reused` when
   * the key came with another body, or when the reply is gone with the user that it was about.
   */
  find(keyHash: Uint8Array, fingerprint: string, now: string): string | undefined {
    const kept = this.#find.get(keyHash);
    if (kept === undefined) return undefined;
    if (kept.expires_at <= now) {
      this.#remove.run(keyHash);
      return undefined;
    }
    return keptValue(kept, fingerprint);
  }

  keep(
    keyHash: Uint8Array,
    fingerprint: string,
    value: unknown,
    userId: number | null,
    now: string,
    until: string,
  ): void {
    this.#insert.run(keyHash, fingerprint, JSON.stringify(value ?? null), userId, now, until);
  }
}
