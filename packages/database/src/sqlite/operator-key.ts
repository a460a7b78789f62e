export interface OperatorKeyOptions {
  /** The database file; `openSqlite` was called on it before. */
  readonly file: string;
  /** Where `operator.key` is kept. */
  readonly dataDir: string;
  readonly now: Date;
}

export interface OperatorKey {
  /** Path of the file with the key in it, mode 0600. It may be missing when the key was made long ago. */
  readonly file: string;
  /** Whether this call made it. */
  readonly made: boolean;
}

/** Makes the operator key of a new shop: once in the life of a database, whichever process comes first. */
export function ensureOperatorKey(_options: OperatorKeyOptions): Promise<OperatorKey> {
  throw new Error("not built yet");
}
