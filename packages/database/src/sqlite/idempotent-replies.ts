import { hash } from "node:crypto";
import { idempotencyKeyReused, idempotencyReplyForgotten } from "../failures.ts";
import type { Connection } from "./connection.ts";

/** How long a reply is kept for its Idempotency-Key. */
export const keepRepliesMs = 24 * 60 * 60 * 1000;

interface KeptReply {
  readonly fingerprint: string;
  readonly value: string | null;
  readonly expires_at: string;
}

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
    if (kept.fingerprint !== fingerprint) throw idempotencyKeyReused();
    if (kept.value === null) throw idempotencyReplyForgotten();
    return kept.value;
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

/** The beginning of a UUID of version 7: milliseconds since 1970, in 48 bits. */
const uuid7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-/i;

/**
 * What is stored of a claim: the SHA-256 of its scope and key. When the key is a UUID of version 7, as our own client
 * sends, the time in it comes first and the rest of the hash after it (208 bits). New keys then lie next to each other
 * in the index instead of all over it, which makes an order a seventh cheaper, and no dearer the more keys are kept.
 */
export function claimHash(scope: string, key: string): Buffer {
  const digest = hash("sha256", `${scope}\n${key}`, "buffer");
  const [, high, low] = uuid7.exec(key) ?? [];
  if (high !== undefined && low !== undefined) digest.write(high + low, 0, "hex");
  return digest;
}
