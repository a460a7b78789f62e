import { claimHash, keepRepliesMs } from "../kept-reply.ts";
import { rememberingTimestamp } from "../timestamp.ts";
import { carryError } from "./carried-error.ts";
import type { Connection } from "./connection.ts";
import type { FaultPoint } from "./fault-point.ts";
import { IdempotentReplies } from "./idempotent-replies.ts";
import { type Job, outcomes, packResult } from "./job.ts";
import { sqliteCode } from "./sqlite-error.ts";
import { Transaction } from "./transaction.ts";
import type { UnitContext } from "./unit.ts";
import { UnitRun } from "./unit-run.ts";

/** A unit with its statements prepared. */
export type PreparedUnit = (input: unknown, context: UnitContext) => unknown;

/** What a commit brought: the packed results of its jobs, and the newest journal entry (0 when there is no new one). */
export interface GroupOutcome {
  readonly results: unknown[];
  readonly lastEventId: number;
}

/** The transaction was lost while `culprit` ran, so no job of the group has taken effect. */
export class GroupLost extends Error {
  readonly culprit: Job;

  constructor(culprit: Job, cause: unknown) {
    super("The transaction was rolled back", { cause });
    this.culprit = culprit;
  }
}

/** A job failed after it had written something, and no savepoint was there to take that back. */
class HalfDone extends Error {}

/**
 * Runs jobs in one transaction; one that fails takes back its own changes only.
 *
 * A savepoint for each would see to that, and costs a fifth of an order, because SQLite copies every page that is touched
 * under it. Nearly every job that fails does so before it writes: a refusal. So the group runs without them first, and
 * only when a job fails half-done is it rolled back and run again, each job in a savepoint of its own.
 */
export class Group {
  readonly #db: Connection;
  readonly #units: readonly PreparedUnit[];
  readonly #fault: FaultPoint;
  readonly #transaction: Transaction;
  readonly #replies: IdempotentReplies;
  readonly #context: UnitRun;
  /** How many jobs of this attempt have made their change: not those that were refused, or answered with a kept reply. */
  #made = 0;
  readonly #expiry = rememberingTimestamp(keepRepliesMs);

  constructor(db: Connection, units: readonly PreparedUnit[], fault: FaultPoint) {
    this.#db = db;
    this.#units = units;
    this.#fault = fault;
    this.#transaction = new Transaction(db);
    this.#replies = new IdempotentReplies(db);
    this.#context = new UnitRun(db);
  }

  /**
   * Commits the jobs and returns their results. When it throws, nothing was changed: SQLITE_BUSY when another process
   * holds the lock, `GroupLost` or another error of SQLite when the transaction could not be finished.
   */
  commit(jobs: readonly Job[]): GroupOutcome {
    try {
      return this.#attempt(jobs, this.#runAllBare);
    } catch (error) {
      if (!(error instanceof HalfDone)) throw error;
    }
    return this.#attempt(jobs, this.#runAllGuarded);
  }

  #attempt(jobs: readonly Job[], runAll: (jobs: readonly Job[]) => GroupOutcome): GroupOutcome {
    this.#transaction.begin();
    this.#made = 0;
    try {
      const outcome = runAll.call(this, jobs);
      // A commit of nothing leaves nothing for a test to find.
      const fault: FaultPoint = this.#made > 0 ? this.#fault : () => undefined;
      fault("before-commit");
      this.#transaction.commit();
      fault("after-commit");
      return outcome;
    } catch (error) {
      this.#transaction.rollback();
      throw error;
    }
  }

  #runAllBare(jobs: readonly Job[]): GroupOutcome {
    const results: unknown[] = [];
    let lastEventId = 0;
    for (const job of jobs) {
      const before = this.#transaction.changes();
      try {
        this.#run(job, results);
        lastEventId = Math.max(lastEventId, this.#context.lastEventId);
      } catch (error) {
        this.#refuseStorageErrors(job, error);
        if (this.#transaction.changes() !== before) throw new HalfDone();
        packResult(results, job.id, outcomes.failed, carryError(error));
      }
    }
    return { results, lastEventId };
  }

  #runAllGuarded(jobs: readonly Job[]): GroupOutcome {
    const results: unknown[] = [];
    let lastEventId = 0;
    for (const job of jobs) {
      this.#transaction.savepoint();
      try {
        this.#run(job, results);
      } catch (error) {
        this.#refuseStorageErrors(job, error);
        this.#transaction.rollbackToSavepoint();
        packResult(results, job.id, outcomes.failed, carryError(error));
        continue;
      }
      this.#transaction.release();
      lastEventId = Math.max(lastEventId, this.#context.lastEventId);
    }
    return { results, lastEventId };
  }

  #refuseStorageErrors(job: Job, error: unknown): void {
    if (!this.#db.inTransaction || isOfStorage(error)) throw new GroupLost(job, error);
  }

  /** Adds the job's result as the last thing it does: a job that throws has added none. */
  #run(job: Job, results: unknown[]): void {
    const context = this.#context;
    context.start(job);
    if (job.claim === null) {
      packResult(results, job.id, outcomes.value, this.#value(job));
      this.#made += 1;
      return;
    }
    const { scope, key, fingerprint } = job.claim;
    const keyHash = claimHash(scope, key);
    const kept = this.#replies.find(keyHash, fingerprint, context.now);
    if (kept !== undefined) {
      packResult(results, job.id, outcomes.replayed, JSON.parse(kept));
      return;
    }
    const value = this.#value(job);
    this.#replies.keep(keyHash, fingerprint, value, context.heldUser, context.now, this.#expiry(job.now));
    packResult(results, job.id, outcomes.value, value);
    this.#made += 1;
  }

  #value(job: Job): unknown {
    const unit = this.#units[job.unit];
    if (unit === undefined) throw new Error(`There is no unit number ${job.unit}`);
    const value = unit(job.input, this.#context);
    // What it does later would be outside its savepoint and outside the commit.
    if (value instanceof Promise) throw new Error("A unit must be synchronous, and this one returned a promise");
    return value;
  }
}

/** Errors that are about the file or the disk and not about the one statement: they end the whole group. */
function isOfStorage(error: unknown): boolean {
  return /^SQLITE_(FULL|IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|NOMEM|BUSY|PROTOCOL)/.test(sqliteCode(error) ?? "");
}
