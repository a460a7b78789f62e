import type { KeyStore } from "./key-store.ts";
import type { SessionStore } from "./session-store.ts";
import type { UserStore } from "./user-store.ts";

/** What user-service keeps, whatever the engine. */
export interface Stores {
  readonly users: UserStore;
  readonly sessions: SessionStore;
  readonly keys: KeyStore;
}
