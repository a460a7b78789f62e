import type { Database } from "../database.ts";
import type { JournalEntry } from "../journal-entry.ts";
import type { OwnTables } from "../own-tables.ts";
import type { Actor } from "../principal.ts";
import type { WriteContext, Written } from "../write.ts";
import type { Connection, SqlValue } from "./connection.ts";
import type { Decided } from "./horizon.ts";

export interface PostgresOptions {
  /** `postgres://user:password@host:5432,other:5432/shop?sslmode=verify-full`. Of several hosts the writable one is used. */
  readonly url: string;
  /** Folder of the numbered SQL files. Found by itself beside the sources and beside a bundle. */
  readonly migrations?: URL | string;
  /** Tables of a service besides the shop's; none when it is left out. */
  readonly ownTables?: OwnTables;
  /** How long the start waits for a database that is not there yet; default 30000. */
  readonly waitMs?: number;
  /** Connections of this process at most; default 10. */
  readonly poolSize?: number;
  /** Changes that may wait at once; default 4096. */
  readonly queueLimit?: number;
  /** Changes in one commit, of those that go together; default 64. */
  readonly groupLimit?: number;
  /** The longest that a change may wait, whatever its own deadline; default 5000. */
  readonly writeDeadlineMs?: number;
  /** The longest that a read may take, its connection included; default 5000. */
  readonly readDeadlineMs?: number;
  /** How often what has expired is removed; default 60000. */
  readonly cleanEveryMs?: number;
  /** How often the journal is looked at when no notification comes; default 250. */
  readonly pollMs?: number;
}

/** The read side. Write the SQL as a constant with `$1`, `$2` …: each text is prepared once per connection. */
export interface Reader {
  get<Row>(sql: string, ...params: readonly SqlValue[]): Promise<Row | undefined>;
  all<Row>(sql: string, ...params: readonly SqlValue[]): Promise<Row[]>;
  /** Runs several statements on one state of the database. One statement alone does not need it. */
  snapshot<T>(query: (db: Reader) => Promise<T>): Promise<T>;
}

/** What a unit knows of its call. */
export interface UnitContext {
  /** RFC 3339 in UTC with milliseconds. */
  readonly now: string;
  readonly actor: Actor;
  readonly requestId: string;
  /** Adds an entry to the journal, in this transaction; its id. */
  journal(entry: JournalEntry): Promise<number>;
  /** The kept reply of this call holds this user: it goes when they go (`forgetUser`). */
  holdsUser(userId: number): void;
}

/** A change: one transaction. It throws an expected failure to take everything back. It may be run again from its beginning. */
export type Unit<O> = (db: Connection, context: UnitContext) => Promise<O>;

/** One change of several that go into one transaction. */
export interface GroupJob<I> {
  readonly input: I;
  readonly now: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/**
 * Many changes of one kind in one transaction, each made or refused by itself. `look` locks what they are about and reads
 * it, in one round trip. `make` decides one after the other without asking the database again, writes what is to be
 * written, and gives for each job its value or its refusal, in their order.
 */
export interface GroupUnit<I, O, Known> {
  look(db: Connection, jobs: readonly GroupJob<I>[]): Promise<Known>;
  make(db: Connection, jobs: readonly GroupJob<I>[], known: Known): Promise<readonly (O | Error)[]>;
}

/** What the PostgreSQL adapters of a service are made of. */
export interface PostgresDatabase extends Database {
  readonly engine: "postgres";
  /**
   * Runs a query. A broken connection is replaced and the query asked again, within the deadline; past it
   * `database_busy` is thrown.
   */
  read<T>(query: (db: Reader) => Promise<T>): Promise<T>;
  /**
   * Runs a unit in a transaction of its own, and resolves after its commit. Serialization failures, deadlocks and broken
   * connections are tried again within the deadline; a commit of which nobody knows whether it was made only when the
   * change has an idempotency key. Rejects with what the unit threw, or with `database_busy`, `overloaded`,
   * `storage_full`, `shutting_down`, `deadline_passed`, `idempotency_key_reused`, `idempotency_in_flight`.
   */
  write<O>(unit: Unit<O>, context: WriteContext): Promise<Written<O>>;
  /** Makes a queue whose changes go together into few transactions. Rejects as `write` does. */
  group<I, O, Known>(unit: GroupUnit<I, O, Known>): (input: I, context: WriteContext) => Promise<Written<O>>;
  /**
   * Ids of the journal and of the ledger up to which all is decided and can be read: what this process, or any other, has
   * acknowledged before the question lies below. Whoever goes through them by their ids reads no further. Waits for changes
   * that are under way, normally some milliseconds.
   */
  horizon(): Promise<Decided>;
}
