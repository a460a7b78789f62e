import type { Database } from "../database.ts";
import type { OwnTables } from "../own-tables.ts";
import type { WriteContext, Written } from "../write.ts";
import type { Reader } from "./reader.ts";

export interface SqliteOptions {
  /** Absolute path of the database file; it and its folder are made when they are missing. */
  readonly file: string;
  /** The module whose own code calls `runWriter(units)`: it becomes the writer thread. When it ends in `.ts` and is not
   * there, the `.js` in its place is taken, as it lies in a bundle. */
  readonly units: URL;
  /** Folder of the numbered SQL files. Found by itself beside the sources and beside a bundle. */
  readonly migrations?: URL | string;
  /** Tables of a service besides the shop's; none when it is left out. */
  readonly ownTables?: OwnTables;
  /** Changes that may wait at once; default 4096. */
  readonly queueLimit?: number;
  /** Changes in one commit; default 64. */
  readonly groupLimit?: number;
  /** The longest that a change may wait for the lock, whatever its own deadline; default 5000. */
  readonly writeDeadlineMs?: number;
  /** How often what has expired is removed; default 60000. */
  readonly cleanEveryMs?: number;
}

/** What the SQLite adapters of a service are made of. */
export interface SqliteDatabase extends Database {
  readonly engine: "sqlite";
  /** Runs a query on the calling thread. Throws `database_busy` when the file stays locked for reading. */
  read<T>(query: (db: Reader) => T): Promise<T>;
  /**
   * Runs a unit in the writer thread, and resolves after its commit is on the disk. Rejects with what the unit threw, or
   * with `database_busy`, `overloaded`, `storage_full`, `shutting_down`, `idempotency_key_reused`,
   * `idempotency_in_flight`. `unitWriter` gives the same with the types of the units.
   */
  write<I, O>(unit: string, input: I, context: WriteContext): Promise<Written<O>>;
}
