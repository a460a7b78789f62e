import { hash } from "node:crypto";
import { idempotencyKeyReused, idempotencyReplyForgotten } from "./failures.ts";

/** How long a reply is kept for its Idempotency-Key. */
export const keepRepliesMs = 24 * 60 * 60 * 1000;

/** The row of an Idempotency-Key. */
export interface KeptReply {
  readonly fingerprint: string;
  /** The reply as JSON; `null` when it went with the user that it was about. */
  readonly value: string | null;
  readonly expires_at: string;
}

/**
 * The kept reply as JSON. Throws `idempotency_key_reused` when the key came with another body, or when the reply is gone
 * with the user that it was about.
 */
export function keptValue(kept: KeptReply, fingerprint: string): string {
  if (kept.fingerprint !== fingerprint) throw idempotencyKeyReused();
  if (kept.value === null) throw idempotencyReplyForgotten();
  return kept.value;
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
