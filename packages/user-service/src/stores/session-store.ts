import type { WriteContext, Written } from "@shop/database";
import type { User } from "@shop/openapi";

export interface NewSession {
  readonly user_id: number;
  /** The hash that the password was held against. */
  readonly password_hash: string;
  readonly token_hash: Uint8Array;
  readonly expires_at: Date;
}

/** Who is logged in. Tokens are looked up by the database package, for both services. */
export interface SessionStore {
  /**
   * Opens a session, and resolves to its user. Rejects with `WrongCredentials` when the password has changed or the
   * user is gone since the password was looked at: such a session would outlive what should have ended it.
   */
  open(session: NewSession, context: WriteContext): Promise<Written<User>>;
  /** Ends a session. One that is over already stays so. */
  end(session: { readonly id: number; readonly user_id: number }, context: WriteContext): Promise<Written<null>>;
}
