import { setTimeout as sleep } from "node:timers/promises";
import { databaseBusy } from "../failures.ts";
import type { Borrowed, Pool } from "./pool.ts";
import { statement } from "./statement.ts";
import { untilAnswered } from "./until-answered.ts";

/** The pause before it is asked again whether those have ended who were under way. A commit takes milliseconds. */
const pauseMs = 2;

const lastOf = (sequence: string): string => `(SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM ${sequence})`;
/** The highest ids that anybody has taken, whether or not their rows were written. */
const lastIds = `SELECT ${lastOf("events_id_seq")} AS events, ${lastOf("stock_movements_id_seq")} AS movements`;
/** All transactions below this number have ended. */
const oldest = "pg_snapshot_xmin(pg_current_snapshot())::text AS oldest";
/**
 * Every transaction that has a number by now has one below `next`, which this one takes for itself. A snapshot's xmax would
 * not do: it is the first number behind those that have ended, and those that are under way may lie above it.
 */
const withNext = `SELECT ${oldest}, pg_current_xact_id()::text AS next`;
const inProgress = `SELECT ${oldest}`;

/** Ids up to which all is decided: those of the journal's entries, and those of the ledger's lines. */
export interface Decided {
  readonly events: number;
  readonly movements: number;
}

/**
 * Up to which ids of the journal and the ledger all is decided.
 *
 * A row takes its id before its commit, so of two transactions the one with the lower id may become visible later, and
 * a reader who goes by the ids would never see it. Every transaction here has its number before it takes an id. So: first
 * the highest id is read, then which transactions are under way; once all of those have ended that were there then,
 * whoever holds an id up to that one has been committed or rolled back. To lock the journal instead would make every
 * order wait for the commit of the one before, on all replicas.
 *
 * Who asks while an answer is on its way gets the next one: theirs has to include what was committed before they asked.
 */
export class Horizon {
  readonly #pool: Pool;
  /** How long an answer may take altogether. */
  readonly #limitMs: number;
  #running: Promise<Decided> | undefined;
  #next: Promise<Decided> | undefined;

  constructor(pool: Pool, limitMs: number) {
    this.#pool = pool;
    this.#limitMs = limitMs;
  }

  ask(): Promise<Decided> {
    if (this.#running === undefined) return this.#start();
    this.#next ??= this.#running.then(
      () => this.#start(),
      () => this.#start(),
    );
    return this.#next;
  }

  #start(): Promise<Decided> {
    this.#next = undefined;
    const running = this.#look().finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
    return running;
  }

  async #look(): Promise<Decided> {
    const until = performance.now() + this.#limitMs;
    const found = await this.#ask(until, async (ask) => {
      // One behind the other on one connection, and that in this order.
      const [last, state] = await Promise.all([ask<Decided>(lastIds), ask<State & { next: string }>(withNext)]);
      return { ...last, ...state };
    });
    if (BigInt(found.oldest) < BigInt(found.next)) await this.#ended(BigInt(found.next), until);
    return { events: found.events, movements: found.movements };
  }

  async #ended(next: bigint, until: number): Promise<void> {
    while (performance.now() < until) {
      await sleep(pauseMs);
      const { oldest } = await this.#ask(until, (ask) => ask<State>(inProgress));
      if (BigInt(oldest) >= next) return;
    }
    throw databaseBusy();
  }

  #ask<T>(until: number, work: (ask: <Row>(sql: string) => Promise<Row>) => Promise<T>): Promise<T> {
    return untilAnswered(until - performance.now(), (leftMs) =>
      this.#pool.use((client) => work((sql) => firstRow(client, sql, leftMs))),
    );
  }
}

async function firstRow<Row>(client: Borrowed, sql: string, leftMs: number): Promise<Row> {
  const { rows } = await client.query(statement(sql, [], leftMs));
  return rows[0] as Row;
}

interface State {
  readonly oldest: string;
}
