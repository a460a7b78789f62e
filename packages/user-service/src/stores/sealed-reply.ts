import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { IdempotencyClaim } from "@shop/database";

/**
 * The reply to a removal shows what the user was, and has to be there again when the call is repeated with its
 * Idempotency-Key; but nothing of a removed user may be left in the database. So it is kept sealed, by a key that is
 * made of the Idempotency-Key: the caller has that, the database only its hash. What is sealed is as safe as the caller's
 * key is random, and goes after a day with all kept replies.
 */
export interface SealedReply {
  readonly sealed: string;
}

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** Base64, as it goes to the writer with the change; `undefined` when no reply will be kept. */
export function sealingKey(claim: IdempotencyClaim | undefined): string | undefined {
  if (claim === undefined) return undefined;
  return Buffer.from(hkdfSync("sha256", claim.key, claim.scope, "sealed reply", 32)).toString("base64");
}

export function seal(value: object, key: string): SealedReply {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, Buffer.from(key, "base64"), iv);
  const text = [cipher.update(JSON.stringify(value), "utf8"), cipher.final()];
  return { sealed: Buffer.concat([iv, cipher.getAuthTag(), ...text]).toString("base64") };
}

/** The reply as it was, sealed or not. Throws an `Error` without the key that it was sealed by. */
export function unsealed<T extends object>(reply: T | SealedReply, key: string | undefined): T {
  if (!isSealed(reply)) return reply;
  if (key === undefined) throw new Error("A sealed reply came without an Idempotency-Key.");
  const bytes = Buffer.from(reply.sealed, "base64");
  const decipher = createDecipheriv(algorithm, Buffer.from(key, "base64"), bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  const text = decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
  return JSON.parse(text) as T;
}

const isSealed = (reply: object): reply is SealedReply => "sealed" in reply;
