import type BetterSqlite3 from "better-sqlite3";
import type { Connection } from "./connection.ts";
import { retryBusy } from "./retry-busy.ts";
import { isBusy } from "./sqlite-error.ts";

/** What a parameter of a statement may be. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/**
 * The read side: one read-only connection, its statements prepared once. Write the SQL as a constant: the cache of
 * statements is by text, so values belong into the parameters.
 */
export interface Reader {
  get<Row>(sql: string, ...params: readonly SqlValue[]): Row | undefined;
  all<Row>(sql: string, ...params: readonly SqlValue[]): Row[];
  /** Runs several statements on one state of the database. One statement alone does not need it. */
  snapshot<T>(query: () => T): T;
}

/** How long a read tries when the file is locked, which it is only while another process recovers it or migrates. */
const readLimitMs = 5_000;
/** Texts that are kept prepared. There are far fewer, unless somebody puts values into the SQL. */
const statementLimit = 500;

/**
 * Reads of one turn of the event loop share one state of the database. To begin and end a read costs seven times as much
 * as to look up a row, because the locks of a WAL file are system calls: 12 µs against 1.7 µs here. The turn ends before
 * the loop waits for its sockets again, so a request that anybody sends after they were told of a change is never
 * answered from before it; `renew` does the same for a change that this process learns of in the middle of a turn.
 */
export class SqliteReader implements Reader {
  readonly #db: Connection;
  readonly #statements = new Map<string, BetterSqlite3.Statement<SqlValue[], unknown>>();
  /** In a transaction. SQLite knows as well, and takes longer to say. */
  #begun = false;

  constructor(db: Connection) {
    this.#db = db;
  }

  get<Row>(sql: string, ...params: readonly SqlValue[]): Row | undefined {
    return this.#prepared(sql).get(...params) as Row | undefined;
  }

  all<Row>(sql: string, ...params: readonly SqlValue[]): Row[] {
    return this.#prepared(sql).all(...params) as Row[];
  }

  snapshot<T>(query: () => T): T {
    if (this.#begun) return query();
    this.#begin();
    try {
      return query();
    } finally {
      this.renew();
    }
  }

  /** Runs the query at once, and again after a pause when the file was locked. */
  async read<T>(query: (reader: Reader) => T): Promise<T> {
    try {
      return this.#inTurn(query);
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    return retryBusy(() => this.#inTurn(query), readLimitMs);
  }

  /** What is read from here on is read from the newest state. */
  renew(): void {
    if (!this.#begun || !this.#db.open) return;
    // An error of the disk may have ended it.
    if (this.#db.inTransaction) this.#prepared("COMMIT").run();
    this.#begun = false;
  }

  close(): void {
    this.renew();
    this.#statements.clear();
    this.#db.close();
  }

  #inTurn<T>(query: (reader: Reader) => T): T {
    if (!this.#begun) {
      this.#begin();
      setImmediate(() => this.renew());
    }
    try {
      return query(this);
    } catch (error) {
      this.renew();
      throw error;
    }
  }

  #begin(): void {
    this.#prepared("BEGIN").run();
    this.#begun = true;
  }

  #prepared(sql: string): BetterSqlite3.Statement<SqlValue[], unknown> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    if (this.#statements.size >= statementLimit) this.#statements.clear();
    const statement = this.#db.prepare<SqlValue[], unknown>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
