import type { QueryResult, QueryResultRow } from "pg";
import type { Client } from "./client.ts";
import type { Connection, SqlValue } from "./connection.ts";
import { statement } from "./statement.ts";

/**
 * A transaction in which nothing waits for an answer unless somebody needs it: the statements go out as they come, COMMIT
 * included. A statement that fails makes all behind it fail, and the COMMIT a ROLLBACK.
 */
export class Transaction implements Connection {
  readonly shard: number;
  readonly #client: Pick<Client, "query">;
  /** Until when an answer is waited for, on the clock of `performance.now()`. */
  readonly #until: number;
  /** The first failure: those behind it only say that the transaction is over. */
  #failure: unknown;
  #committing = false;

  constructor(client: Pick<Client, "query">, shard: number, until: number) {
    this.#client = client;
    this.shard = shard;
    this.#until = until;
  }

  /** From here on the answer to whether it was made may be lost. */
  get committing(): boolean {
    return this.#committing;
  }

  /** It takes its number at once: the horizon of the journal relies on a number that is older than the entries' ids. */
  begin(): void {
    this.#sendAndForget("BEGIN");
    this.#sendAndForget("SELECT pg_current_xact_id()");
  }

  async get<Row>(sql: string, ...params: readonly SqlValue[]): Promise<Row | undefined> {
    const { rows } = await this.#send(sql, params);
    return rows[0] as Row | undefined;
  }

  async all<Row>(sql: string, ...params: readonly SqlValue[]): Promise<Row[]> {
    const { rows } = await this.#send(sql, params);
    return rows as Row[];
  }

  async run(sql: string, ...params: readonly SqlValue[]): Promise<number> {
    const { rowCount } = await this.#send(sql, params);
    return rowCount ?? 0;
  }

  /** Resolves when it is made. Rejects with what went wrong first, also with a statement that nobody has waited for. */
  async commit(): Promise<void> {
    this.#committing = true;
    const { command } = await this.#send("COMMIT", []);
    if (command === "COMMIT") return;
    this.#committing = false;
    throw this.#failure ?? new Error("the transaction was rolled back");
  }

  async rollback(): Promise<void> {
    await this.#send("ROLLBACK", []);
  }

  #sendAndForget(sql: string): void {
    void this.#send(sql, []);
  }

  #send(sql: string, params: readonly SqlValue[]): Promise<QueryResult<QueryResultRow>> {
    const sent = this.#client.query(statement(sql, params, this.#until - performance.now()));
    // Whoever waits for it hears of it there, and everybody at the commit.
    sent.catch((error: unknown) => {
      this.#failure ??= error;
    });
    return sent;
  }
}
