import type { Principal } from "./principal.ts";

/** Sessions and API keys, which both services check in the same place, so that a logout holds everywhere at once. */
export interface CredentialStore {
  /**
   * Whom a session's token stands for: its user, with their role of now. `tokenHash` is the SHA-256 of the token
   * (`hashToken`). Expired, ended and unknown are all `undefined`.
   */
  findSession(tokenHash: Uint8Array, now: Date): Promise<Principal | undefined>;
  /** The API key of a token, by its hash as well. Removed and unknown are both `undefined`. */
  findKey(tokenHash: Uint8Array): Promise<Principal | undefined>;
}
