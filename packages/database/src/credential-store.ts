import type { Principal } from "./principal.ts";

/** Sessions and API keys, which both services check in the same place, so that a logout holds everywhere at once. */
export interface CredentialStore {
  /**
   * Who the token stands for: the session's user with their role of now, or the API key unless it was removed.
   * `tokenHash` is the SHA-256 of the token (`hashToken`). Expired, removed and unknown are all `undefined`.
   */
  findByToken(tokenHash: Uint8Array, now: Date): Promise<Principal | undefined>;
}
