import type { QueueLoad } from "./limited-queue.ts";

/** Asked when a password's turn has come; what it throws ends its way before anything is computed. */
export type EnsureWanted = () => void;

/** Hashes passwords and compares them. Both reject with `TooManyPasswords` when too many are waiting. */
export interface Passwords {
  /** The hash to be stored, with its parameters and its salt in it. */
  hash(password: string, ensureWanted?: EnsureWanted): Promise<string>;
  /** Whether the password is the one of the hash. Without a hash never, after the same time. */
  matches(password: string, hash: string | undefined, ensureWanted?: EnsureWanted): Promise<boolean>;
  /** How much there is to hash at the moment: it is what logins and sign-ups wait for first. */
  load(): QueueLoad;
}
