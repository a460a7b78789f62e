import { hash, randomBytes } from "node:crypto";

const prefixes = { session: "shop_ses_", key: "shop_key_" } as const;

/** A new secret of 256 random bits: `shop_ses_…` or `shop_key_…`, 43 characters after the prefix. */
export function createToken(kind: keyof typeof prefixes): string {
  return prefixes[kind] + randomBytes(32).toString("base64url");
}

/** What is stored of a token: its SHA-256. The token is random throughout, so nothing slower is needed. */
export function hashToken(token: string): Buffer {
  return hash("sha256", token, "buffer");
}
