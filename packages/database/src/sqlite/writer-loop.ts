import { callerGone, databaseBusy, idempotencyInFlight, storageFull } from "../failures.ts";
import { carryError } from "./carried-error.ts";
import { type Group, GroupLost, type GroupOutcome } from "./group.ts";
import { type Job, outcomes, packResult, steadyOffset, unpackJobs } from "./job.ts";
import { busyPause } from "./retry-busy.ts";
import { sqliteErrorKind } from "./sqlite-error.ts";
import type { GroupReport } from "./writer-messages.ts";

export interface WriterLoopOptions {
  readonly group: Group;
  readonly groupLimit: number;
  readonly noSpaceLeft: () => boolean;
  /** Called after the first commit, before its results go out; throws when the database does not keep its promise. */
  readonly checkFirstCommit: () => void;
  readonly report: (report: GroupReport) => void;
  /** Called once, when the database can't be trusted any more. The loop does nothing after that. */
  readonly die: (error: unknown) => void;
}

/**
 * Takes jobs as they come and commits them in groups: while one commit waits for the disk, the next group gathers. It
 * never blocks on the lock, so that jobs keep coming in and those past their deadline are answered.
 */
export class WriterLoop {
  readonly #options: WriterLoopOptions;
  readonly #clock = steadyOffset();
  #queue: Job[] = [];
  /** The first jobs of the queue that are to be committed one by one, to find out which of them can't be. */
  #alone = 0;
  #turning = false;
  #dead = false;
  #checked = false;
  #busyRetries = 0;
  #whenIdle: (() => void) | undefined;

  constructor(options: WriterLoopOptions) {
    this.#options = options;
  }

  get idle(): boolean {
    return this.#queue.length === 0;
  }

  /** Takes the jobs of a message. */
  accept(batch: readonly unknown[]): void {
    unpackJobs(batch, (job) => this.#queue.push(job));
    this.#nextTurn(0);
  }

  /** Refuses those of the jobs that have not begun. Between two turns, so that none of them is half done. */
  drop(ids: readonly number[]): void {
    const unwanted = new Set(ids);
    const dropped = this.#queue.filter((job) => unwanted.has(job.id));
    if (dropped.length === 0) return;
    this.#queue = this.#queue.filter((job) => !unwanted.has(job.id));
    this.#refuse(dropped, callerGone());
  }

  /** Calls back once every job has been answered. */
  afterAll(done: () => void): void {
    this.#whenIdle = done;
    this.#nextTurn(0);
  }

  /** Ends the loop: the error makes every further acknowledgement a lie. */
  fail(error: unknown): void {
    if (this.#dead) return;
    this.#dead = true;
    this.#options.die(error);
  }

  #nextTurn(pauseMs: number): void {
    if (this.#turning || this.#dead) return;
    this.#turning = true;
    const turn = () => {
      this.#turning = false;
      this.#turn();
    };
    // Messages that have arrived meanwhile are taken before a setImmediate, so they are part of the next group.
    if (pauseMs === 0) setImmediate(turn);
    else setTimeout(turn, pauseMs);
  }

  #turn(): void {
    this.#refuseExpired();
    const jobs = this.#queue.splice(0, this.#alone > 0 ? 1 : this.#options.groupLimit);
    if (jobs.length === 0) {
      this.#whenIdle?.();
      return;
    }
    this.#alone = Math.max(0, this.#alone - 1);
    const pauseMs = this.#commit(jobs);
    if (this.#queue.length > 0 || this.#whenIdle !== undefined) this.#nextTurn(pauseMs);
  }

  /** Returns how long to wait before the next turn. */
  #commit(jobs: readonly Job[]): number {
    const begun = performance.now();
    let outcome: GroupOutcome;
    try {
      outcome = this.#options.group.commit(jobs);
    } catch (error) {
      return this.#recover(jobs, error);
    }
    if (!this.#keepsItsPromise()) return 0;
    const { results, lastEventId } = outcome;
    this.#report({ results, lastEventId, size: jobs.length, commitMs: performance.now() - begun });
    return 0;
  }

  #keepsItsPromise(): boolean {
    if (this.#checked) return true;
    try {
      this.#options.checkFirstCommit();
      this.#checked = true;
    } catch (error) {
      this.fail(error);
    }
    return this.#checked;
  }

  /** Nothing of the group has taken effect. Decides what becomes of its jobs, and returns the pause after that. */
  #recover(jobs: readonly Job[], error: unknown): number {
    const cause = error instanceof GroupLost ? error.cause : error;
    switch (sqliteErrorKind(cause, this.#options.noSpaceLeft)) {
      case "busy":
        this.#busyRetries += 1;
        this.#queue.unshift(...jobs);
        return busyPause();
      case "full":
        this.#refuse(jobs, storageFull());
        return 0;
      case "fatal":
        this.fail(cause);
        return 0;
      case "other":
        this.#isolate(jobs, error, cause);
        return 0;
    }
  }

  /** One job took the others down with it: that one fails, the others are done again. */
  #isolate(jobs: readonly Job[], error: unknown, cause: unknown): void {
    const [first] = jobs;
    const culprit = error instanceof GroupLost ? error.culprit : jobs.length === 1 ? first : undefined;
    if (culprit !== undefined) this.#refuse([culprit], cause);
    const others = jobs.filter((job) => job !== culprit);
    this.#queue.unshift(...others);
    if (culprit === undefined) this.#alone = others.length;
  }

  #refuseExpired(): void {
    const now = performance.now() + this.#clock;
    if (!this.#queue.some((job) => job.deadline <= now)) return;
    const expired = this.#queue.filter((job) => job.deadline <= now);
    this.#queue = this.#queue.filter((job) => job.deadline > now);
    const waiting = new Set(this.#queue.map(claimText));
    const isTwin = (job: Job) => job.claim !== null && waiting.has(claimText(job));
    this.#refuse(expired.filter(isTwin), idempotencyInFlight());
    this.#refuse(
      expired.filter((job) => !isTwin(job)),
      databaseBusy(),
    );
  }

  #refuse(jobs: readonly Job[], error: unknown): void {
    if (jobs.length === 0) return;
    const carried = carryError(error);
    const results: unknown[] = [];
    for (const job of jobs) packResult(results, job.id, outcomes.failed, carried);
    this.#report({ results, lastEventId: 0, size: 0, commitMs: 0 });
  }

  #report(report: Omit<GroupReport, "busyRetries">): void {
    this.#options.report({ ...report, busyRetries: this.#busyRetries });
  }
}

function claimText({ claim }: Job): string {
  return claim === null ? "" : `${claim.scope}\n${claim.key}`;
}
