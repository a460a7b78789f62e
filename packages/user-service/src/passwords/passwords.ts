/** Hashes passwords and compares them. Both reject with `TooManyPasswords` when too many are waiting. */
export interface Passwords {
  /** The hash to be stored, with its parameters and its salt in it. */
  hash(password: string): Promise<string>;
  /** Whether the password is the one of the hash. Without a hash never, after the same time. */
  matches(password: string, hash: string | undefined): Promise<boolean>;
}
