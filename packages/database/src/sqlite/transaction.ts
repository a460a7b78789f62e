import type { Connection } from "./connection.ts";

/** The statements of a transaction, prepared once. `begin` takes the write lock or throws SQLITE_BUSY at once. */
export class Transaction {
  readonly #db: Connection;
  readonly #begin;
  readonly #commit;
  readonly #rollback;
  readonly #savepoint;
  readonly #release;
  readonly #rollbackTo;
  readonly #changes;

  constructor(db: Connection) {
    this.#db = db;
    this.#begin = db.prepare("BEGIN IMMEDIATE");
    this.#commit = db.prepare("COMMIT");
    this.#rollback = db.prepare("ROLLBACK");
    this.#savepoint = db.prepare("SAVEPOINT unit");
    this.#release = db.prepare("RELEASE unit");
    this.#rollbackTo = db.prepare("ROLLBACK TO unit");
    this.#changes = db.prepare<[], number>("SELECT total_changes()").pluck();
  }

  begin(): void {
    this.#begin.run();
  }

  commit(): void {
    this.#commit.run();
  }

  /** Safe to call when SQLite has already rolled back by itself, as it does after some errors. */
  rollback(): void {
    if (this.#db.inTransaction) this.#rollback.run();
  }

  /** How many rows this connection has written so far: what is the same before and after has written nothing. */
  changes(): number {
    return this.#changes.get() ?? 0;
  }

  savepoint(): void {
    this.#savepoint.run();
  }

  release(): void {
    this.#release.run();
  }

  rollbackToSavepoint(): void {
    this.#rollbackTo.run();
    this.#release.run();
  }

  /** Runs `work` in a transaction of its own. */
  run<T>(work: () => T): T {
    this.begin();
    try {
      const value = work();
      this.commit();
      return value;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }
}
