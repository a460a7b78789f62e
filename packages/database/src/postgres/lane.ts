import { setTimeout as sleep } from "node:timers/promises";
import { outcomeUnknown, storageFull } from "../failures.ts";
import { keyConstraint } from "./kept-replies.ts";
import type { Pool } from "./pool.ts";
import { brokenConstraint, kindOf, reasonOf } from "./postgres-error.ts";
import { shards } from "./shards.ts";
import { Transaction } from "./transaction.ts";
import type { Waiting } from "./waiting.ts";

const firstPauseMs = 5;
const longestPauseMs = 250;
/** How often changes that wait are looked at: whether somebody still waits for them. */
const lookMs = 50;
/** How long after the last deadline of a transaction its answer is waited for. */
const graceMs = 500;

/** What the lane tells those who keep the books. */
export interface LaneWatch {
  committed(size: number, commitMs: number): void;
  triedAgain(): void;
  /** Counts a refusal, and gives it back. */
  refused<E extends Error>(error: E): E;
  /** Whether the database answers, with the reason when it does not. */
  reachable(reason: string | undefined): void;
  readonly isReachable: boolean;
}

export interface LaneOptions<I, O> {
  readonly pool: Pool;
  readonly watch: LaneWatch;
  /** Transactions at a time. */
  readonly width: number;
  /** Changes in one transaction. */
  readonly groupLimit: number;
  /** The first shard: the transaction in each place of the lane adds to figures of its own. */
  readonly shard: number;
  /**
   * Makes the changes in this transaction, which has begun, and ends it. Answers those that are decided; resolves to how
   * many were committed. One that throws has left the transaction to be thrown away.
   */
  attempt(transaction: Transaction, changes: readonly Waiting<I, O>[]): Promise<number>;
}

/**
 * Changes that wait for their transactions, in the order in which they came. What meets another transaction or a broken
 * connection is tried again until its deadline, unless nobody could know whether it would be made twice.
 */
export class Lane<I, O> {
  readonly #options: LaneOptions<I, O>;
  readonly #queue: Waiting<I, O>[] = [];
  readonly #freePlaces: number[];
  #pauseMs = 0;
  #timer: NodeJS.Timeout | undefined;
  #pumping = false;

  constructor(options: LaneOptions<I, O>) {
    this.#options = options;
    this.#freePlaces = Array.from({ length: options.width }, (_, place) => place);
  }

  add(change: Waiting<I, O>): void {
    this.#queue.push(change);
    this.#timer ??= setTimeout(() => this.#look(), lookMs).unref();
    if (this.#pumping) return;
    // What the event loop has read from its sockets in this round goes together.
    this.#pumping = true;
    setImmediate(() => this.#pump());
  }

  #pump(): void {
    this.#pumping = false;
    while (this.#queue.length > 0) {
      const place = this.#freePlaces.pop();
      if (place === undefined) return;
      const changes = this.#take();
      if (changes.length === 0) this.#freePlaces.push(place);
      else void this.#run(place, changes);
    }
  }

  /** The next changes that somebody waits for. Two calls of one key never go together: the second is to find the first's reply. */
  #take(): Waiting<I, O>[] {
    const taken: Waiting<I, O>[] = [];
    const later: Waiting<I, O>[] = [];
    const keys = new Set<string>();
    while (this.#queue.length > 0 && taken.length < this.#options.groupLimit) {
      const change = this.#queue[0];
      if (change === undefined || (change.alone && taken.length > 0)) break;
      this.#queue.shift();
      if (this.#ended(change)) continue;
      const key = change.claim?.hash.toString("hex");
      if (key !== undefined && keys.has(key)) {
        later.push(change);
        continue;
      }
      if (key !== undefined) keys.add(key);
      taken.push(change);
      if (change.alone) break;
    }
    this.#queue.unshift(...later);
    return taken;
  }

  async #run(place: number, changes: readonly Waiting<I, O>[]): Promise<void> {
    await this.#attempt(place, changes);
    if (this.#pauseMs > 0) await sleep(this.#pauseMs * (0.5 + Math.random()));
    this.#freePlaces.push(place);
    this.#pump();
  }

  async #attempt(place: number, changes: readonly Waiting<I, O>[]): Promise<void> {
    const { pool, watch, shard, attempt } = this.#options;
    const until = Math.max(...changes.map(({ deadline }) => deadline)) + graceMs;
    let transaction: Transaction | undefined;
    try {
      await pool.use(async (client) => {
        const begun = performance.now();
        transaction = new Transaction(client, (shard + place) % shards, until);
        transaction.begin();
        const size = await attempt(transaction, changes);
        watch.reachable(undefined);
        this.#pauseMs = 0;
        if (size > 0) {
          const ended = performance.now();
          watch.committed(size, ended - begun);
          for (const { since, context } of changes) context.timed?.({ since, begun, ended, groupSize: size });
        }
      });
    } catch (error) {
      this.#failed(
        changes.filter(({ settled }) => !settled),
        error,
        transaction?.committing === true,
      );
    }
  }

  #failed(changes: readonly Waiting<I, O>[], error: unknown, committing: boolean): void {
    const { watch } = this.#options;
    const found = kindOf(error);
    const kind = brokenConstraint(error) === keyConstraint ? "again" : found === "refused" ? "lost" : found;
    if (kind === "lost") watch.reachable(reasonOf(error));
    if (kind === "full" && !committing) {
      for (const change of changes) change.reject(watch.refused(storageFull()));
      return;
    }
    if (kind === "other" || kind === "full") {
      this.#blame(changes, error);
      return;
    }
    watch.triedAgain();
    this.#pauseMs = Math.min(Math.max(2 * this.#pauseMs, firstPauseMs), longestPauseMs);
    this.#again(changes, kind === "lost" && committing);
  }

  /** What nobody knows the outcome of is asked for by its key, and without one not made a second time. */
  #again(changes: readonly Waiting<I, O>[], unknown: boolean): void {
    for (const change of changes) change.unknown ||= unknown;
    const [asked, lost] = [changes.filter(canBeAsked), changes.filter((change) => !canBeAsked(change))];
    for (const change of lost) change.reject(outcomeUnknown(false));
    this.#queue.unshift(...asked);
  }

  /** One of them has spoilt it: each is made by itself, and the one that fails again is the one. */
  #blame(changes: readonly Waiting<I, O>[], error: unknown): void {
    const [only, ...others] = changes;
    if (only !== undefined && others.length === 0) {
      only.reject(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    for (const change of changes) change.alone = true;
    this.#queue.unshift(...changes);
  }

  #ended(change: Waiting<I, O>): boolean {
    const { watch } = this.#options;
    const error = change.ended(performance.now(), watch.isReachable);
    if (error !== undefined) change.reject(watch.refused(error));
    return error !== undefined;
  }

  /** Answers those in time who wait behind others that are stuck. */
  #look(): void {
    const waiting = this.#queue.filter((change) => !this.#ended(change));
    this.#queue.splice(0, this.#queue.length, ...waiting);
    this.#timer = waiting.length > 0 ? setTimeout(() => this.#look(), lookMs).unref() : undefined;
  }
}

const canBeAsked = ({ unknown, claim }: { unknown: boolean; claim: unknown }): boolean =>
  !unknown || claim !== undefined;
