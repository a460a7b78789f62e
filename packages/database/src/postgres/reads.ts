import type { SqlValue } from "./connection.ts";
import type { Reader } from "./database.ts";
import type { Pool } from "./pool.ts";
import { statement } from "./statement.ts";
import { untilAnswered } from "./until-answered.ts";

/** Asks the pool's connections, and asks again when one is lost: a read can be repeated. */
export class Reads implements Reader {
  readonly #pool: Pool;
  readonly #deadlineMs: number;

  constructor(pool: Pool, deadlineMs: number) {
    this.#pool = pool;
    this.#deadlineMs = deadlineMs;
  }

  async get<Row>(sql: string, ...params: readonly SqlValue[]): Promise<Row | undefined> {
    const [row] = await this.all<Row>(sql, ...params);
    return row;
  }

  all<Row>(sql: string, ...params: readonly SqlValue[]): Promise<Row[]> {
    return untilAnswered(this.#deadlineMs, (leftMs) =>
      this.#pool.use(async (client) => (await client.query(statement(sql, params, leftMs))).rows as Row[]),
    );
  }

  snapshot<T>(query: (db: Reader) => Promise<T>): Promise<T> {
    return untilAnswered(this.#deadlineMs, (leftMs) => this.#pool.use((client) => inSnapshot(client, leftMs, query)));
  }
}

type Asking = Parameters<Parameters<Pool["use"]>[0]>[0];

async function inSnapshot<T>(client: Asking, leftMs: number, query: (db: Reader) => Promise<T>): Promise<T> {
  const until = performance.now() + leftMs;
  const ask = async <Row>(sql: string, ...params: readonly SqlValue[]): Promise<Row[]> =>
    (await client.query(statement(sql, params, until - performance.now()))).rows as Row[];
  const reader: Reader = {
    all: ask,
    get: async <Row>(sql: string, ...params: readonly SqlValue[]) => (await ask<Row>(sql, ...params))[0],
    snapshot: (inner) => inner(reader),
  };
  const begun = ask("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const [value] = await Promise.all([query(reader), begun]);
  await ask("COMMIT");
  return value;
}
