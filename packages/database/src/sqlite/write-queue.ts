import type { DatabaseStats } from "../database.ts";
import { callerGone, deadlinePassed, outcomeUnknown, overloaded, shuttingDown } from "../failures.ts";
import type { Caller, WriteContext, WriteTiming, Written } from "../write.ts";
import { type WriteLimits, WriteStats } from "../write-stats.ts";
import { type CarriedError, carryError, restoreError } from "./carried-error.ts";
import { type Outcome, outcomes, packJob, splitJobs, steadyOffset, unpackResults } from "./job.ts";
import { Slots } from "./slots.ts";
import type { GroupReport } from "./writer-messages.ts";
import type { WriterThread } from "./writer-thread.ts";

/** How long after its deadline a change that the writer has not answered is given up. It answers in time by itself,
 * unless the disk holds it up in the middle of a commit. */
const silenceMs = 1_000;

/** How often the callers of changes that wait are looked at. Nearly every change is made before the first look. */
const lookMs = 20;

/** A change that waits longer waits for another process. */
const slowMs = 500;

export interface WriteQueueOptions extends WriteLimits {
  readonly writeDeadlineMs: number;
  /** Called with the newest journal entry after each commit that added one. */
  readonly onJournal: (lastEventId: number) => void;
}

interface Waiting {
  /** Whether it has an idempotency key, by which its outcome can be asked for. */
  readonly keyed: boolean;
  readonly since: number;
  /** Until when it may wait, whoever waits for it. */
  readonly deadline: number;
  /** Who waits for it, if anybody that can give up. */
  readonly caller: Caller | undefined;
  readonly timed: ((timing: WriteTiming) => void) | undefined;
  readonly resolve: (written: Written<unknown>) => void;
  readonly reject: (error: Error) => void;
  /** The caller has been told that the outcome is unknown; the writer has yet to answer. */
  givenUp: boolean;
  /** The writer has been told that nobody waits for it. */
  dropped: boolean;
}

/** The main thread's end of the writer: numbers the changes, sends them in batches, and hands back the results. */
export class WriteQueue {
  readonly #stats: WriteStats;
  readonly #options: WriteQueueOptions;
  readonly #clock = steadyOffset();
  /** Sent and not answered by the writer, given up or not: this is what fills its queue. */
  readonly #atWriter = new Slots<Waiting>();
  readonly #watch: NodeJS.Timeout;
  readonly #units = new Map<string, number>();
  #writer: Pick<WriterThread, "send" | "drop"> = { send: () => undefined, drop: () => undefined };
  #batch: unknown[] = [];
  #closed: Error | undefined;
  #whenEmpty: (() => void) | undefined;
  #nextLook: NodeJS.Timeout | undefined;

  constructor(options: WriteQueueOptions) {
    this.#options = options;
    this.#stats = new WriteStats(options);
    this.#watch = setInterval(() => this.#giveUpSilent(), silenceMs / 2).unref();
  }

  /** Connects it with the writer. */
  start(writer: Pick<WriterThread, "units" | "send" | "drop">): void {
    writer.units.forEach((name, number) => {
      this.#units.set(name, number);
    });
    this.#writer = writer;
  }

  /** How it goes, in a word or two. Only a stopped queue will never take a change again. */
  state(): "ok" | "no space left" | "waiting for the lock" | "stopped" {
    if (this.#closed !== undefined) return "stopped";
    if (this.#stats.full) return "no space left";
    const slow = performance.now() - slowMs;
    const isSlow = ({ since, givenUp }: Waiting) => since < slow && !givenUp;
    return this.#atWriter.values().some(isSlow) ? "waiting for the lock" : "ok";
  }

  write(unit: string, input: unknown, context: WriteContext): Promise<Written<unknown>> {
    const number = this.#units.get(unit);
    if (number === undefined) return Promise.reject(new Error(`The writer has no unit "${unit}"`));
    if (this.#closed !== undefined) return Promise.reject(this.#closed);
    if (this.#atWriter.size >= this.#options.queueLimit) return Promise.reject(this.#stats.refuse(overloaded()));
    const { caller, timed } = context;
    if (caller?.gone) return Promise.reject(this.#stats.refuse(callerGone()));
    const since = performance.now();
    const deadline = Math.min(context.deadline, since + this.#options.writeDeadlineMs);
    return new Promise((resolve, reject) => {
      const keyed = context.idempotency !== undefined;
      const waiting = { keyed, since, deadline, caller, timed, resolve, reject, givenUp: false, dropped: false };
      const id = this.#atWriter.add(waiting);
      // One message for all that the loop has read from its sockets in this round.
      if (this.#batch.length === 0) setImmediate(() => this.#flush());
      packJob(this.#batch, id, number, input, context, Math.min(deadline, caller?.deadline ?? deadline) + this.#clock);
      if (caller !== undefined) this.#nextLook ??= this.#lookLater();
    });
  }

  /** Takes what the writer reports. */
  take(report: GroupReport): void {
    this.#stats.count(report);
    if (report.lastEventId > 0) this.#options.onJournal(report.lastEventId);
    unpackResults(report.results, (id, outcome, value) => this.#settle(id, outcome, value, report));
  }

  /** The figures of now. */
  figures(): DatabaseStats {
    return this.#stats.figures(this.#atWriter.size);
  }

  /** Takes no further change, and resolves when the last one has been answered: in time, because each has a deadline. */
  async close(): Promise<void> {
    this.#closed ??= shuttingDown();
    if (this.#atWriter.size > 0) {
      const drained = Promise.withResolvers<void>();
      this.#whenEmpty = drained.resolve;
      const limit = setTimeout(() => this.fail(new Error("it did not answer in time")), this.#drainLimitMs());
      await drained.promise;
      clearTimeout(limit);
    }
    clearInterval(this.#watch);
  }

  /** Beyond it the disk must have stopped answering. */
  #drainLimitMs(): number {
    return this.#options.writeDeadlineMs + silenceMs;
  }

  /** Acknowledges nothing any more. */
  fail(error: Error): void {
    this.#closed ??= shuttingDown(`The database has failed (${error.message}). Try again when the service is back.`);
    for (const waiting of this.#atWriter.values()) giveUp(waiting);
    this.#atWriter.clear();
    clearInterval(this.#watch);
    this.#whenEmpty?.();
  }

  #flush(): void {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length === 0) return;
    try {
      this.#writer.send(batch);
    } catch {
      this.#sendOneByOne(batch);
    }
  }

  /** Some input can't be cloned: only its own change fails for that. */
  #sendOneByOne(batch: readonly unknown[]): void {
    for (const { id, job } of splitJobs(batch)) {
      try {
        this.#writer.send(job);
      } catch (error) {
        this.#settle(id, outcomes.failed, carryError(error));
      }
    }
  }

  #settle(id: number, outcome: Outcome, value: unknown, report?: GroupReport): void {
    const waiting = this.#atWriter.take(id);
    if (this.#atWriter.size === 0) this.#whenEmpty?.();
    if (waiting === undefined || waiting.givenUp) return;
    if (waiting.timed !== undefined && report !== undefined && report.size > 0) tellTiming(waiting, report);
    if (outcome === outcomes.failed) waiting.reject(this.#stats.refuse(failureOf(waiting, value as CarriedError)));
    else waiting.resolve({ value, replayed: outcome === outcomes.replayed });
  }

  #lookLater(): NodeJS.Timeout {
    return setTimeout(() => this.#dropUnwanted(), lookMs).unref();
  }

  /** Tells the writer of changes that nobody waits for any more. What has begun by then is made, and answered to nobody. */
  #dropUnwanted(): void {
    const unwanted = this.#atWriter.numbersOf((waiting) => {
      if (waiting.dropped || waiting.caller?.gone !== true) return false;
      waiting.dropped = true;
      return true;
    });
    if (unwanted.length > 0) {
      // The writer must know of a change before it is told to drop it.
      this.#flush();
      this.#writer.drop(unwanted);
    }
    this.#nextLook = this.#atWriter.size > 0 ? this.#lookLater() : undefined;
  }

  #giveUpSilent(): void {
    const now = performance.now();
    for (const waiting of this.#atWriter.values()) if (waiting.deadline + silenceMs <= now) giveUp(waiting);
  }
}

/** The writer's clock is another one; how long it took is the same on both. */
function tellTiming({ since, timed }: Waiting, { commitMs, size }: GroupReport): void {
  const ended = performance.now();
  timed?.({ since, begun: Math.max(since, ended - commitMs), ended, groupSize: size });
}

function giveUp(waiting: Waiting): void {
  if (waiting.givenUp) return;
  waiting.givenUp = true;
  waiting.reject(outcomeUnknown(waiting.keyed));
}

/** Only its own caller was in such a hurry: the database was not busy for longer than it may be. */
function failureOf({ caller, deadline }: Waiting, carried: CarriedError): Error {
  const error = restoreError(carried);
  const isBusy = "code" in error && error.code === "database_busy";
  return isBusy && caller !== undefined && caller.deadline < deadline ? deadlinePassed() : error;
}
