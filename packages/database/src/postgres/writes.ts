import type { DatabaseStats } from "../database.ts";
import { callerGone, overloaded, shuttingDown } from "../failures.ts";
import type { WriteContext, Written } from "../write.ts";
import { WriteStats } from "../write-stats.ts";
import { attemptGroup } from "./attempt-group.ts";
import { attemptOne } from "./attempt-one.ts";
import type { GroupUnit, Unit } from "./database.ts";
import { Lane, type LaneWatch } from "./lane.ts";
import type { Pool } from "./pool.ts";
import { shards } from "./shards.ts";
import { Waiting } from "./waiting.ts";

/** Transactions of one kind at a time, of those that go in groups: while one is committed the next gathers. */
const groupWidth = 2;
/** Beyond its deadline a change is answered after at most so long. */
const silenceMs = 1_500;

export interface WritesOptions {
  readonly pool: Pool;
  readonly poolSize: number;
  readonly queueLimit: number;
  readonly groupLimit: number;
  readonly writeDeadlineMs: number;
  /** Called after each commit: the journal may have grown. */
  readonly onCommit: () => void;
}

/** All changes of this process: admits them, and sends each down its lane. */
export class Writes {
  readonly #options: WritesOptions;
  readonly #stats: WriteStats;
  readonly #watch: LaneWatch;
  readonly #single: Lane<Unit<unknown>, unknown>;
  readonly #waiting = new Set<Promise<unknown>>();
  readonly #firstShard = Math.floor(Math.random() * shards);
  #tries = 0;
  #trouble: string | undefined;
  #closed: Error | undefined;

  constructor(options: WritesOptions) {
    this.#options = options;
    this.#stats = new WriteStats(options);
    this.#watch = this.#makeWatch();
    // Reads shall find a free connection, whatever is written.
    const width = Math.max(1, Math.floor(options.poolSize / 2) - groupWidth);
    this.#single = this.#lane(width, 1, attemptOne);
  }

  write<O>(unit: Unit<O>, context: WriteContext): Promise<Written<O>> {
    return this.#admit(this.#single as unknown as Lane<Unit<O>, O>, unit, context);
  }

  group<I, O, Known>(unit: GroupUnit<I, O, Known>): (input: I, context: WriteContext) => Promise<Written<O>> {
    const lane = this.#lane<I, O>(groupWidth, this.#options.groupLimit, (transaction, changes) =>
      attemptGroup(unit, transaction, changes),
    );
    return (input, context) => this.#admit(lane, input, context);
  }

  /** How it goes, in a few words. */
  state(): string {
    if (this.#closed !== undefined) return "stopped";
    if (this.#stats.full) return "no space left";
    return this.#trouble ?? "ok";
  }

  figures(): DatabaseStats {
    return { ...this.#stats.figures(this.#waiting.size), pool: this.#options.pool.figures() };
  }

  /** Takes no further change, and resolves when the last one has been answered: in time, because each has a deadline. */
  async close(): Promise<void> {
    this.#closed ??= shuttingDown();
    const limit = this.#options.writeDeadlineMs + silenceMs;
    let timer: NodeJS.Timeout | undefined;
    const passed = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limit);
    });
    await Promise.race([Promise.allSettled(this.#waiting), passed]);
    clearTimeout(timer);
  }

  #admit<I, O>(lane: Lane<I, O>, input: I, context: WriteContext): Promise<Written<O>> {
    if (this.#closed !== undefined) return Promise.reject(this.#closed);
    if (this.#waiting.size >= this.#options.queueLimit) return Promise.reject(this.#stats.refuse(overloaded()));
    if (context.caller?.gone) return Promise.reject(this.#stats.refuse(callerGone()));
    const change = new Waiting<I, O>(input, context, this.#options.writeDeadlineMs);
    const { answer } = change;
    this.#waiting.add(answer);
    const done = () => void this.#waiting.delete(answer);
    answer.then(done, done);
    lane.add(change);
    return answer;
  }

  #lane<I, O>(
    width: number,
    groupLimit: number,
    attempt: ConstructorParameters<typeof Lane<I, O>>[0]["attempt"],
  ): Lane<I, O> {
    const { pool } = this.#options;
    return new Lane({ pool, watch: this.#watch, width, groupLimit, shard: this.#firstShard, attempt });
  }

  #makeWatch(): LaneWatch {
    const isReachable = () => this.#trouble === undefined;
    return {
      committed: (size, commitMs) => {
        this.#stats.count({ size, commitMs, busyRetries: this.#tries });
        this.#options.onCommit();
      },
      triedAgain: () => {
        this.#tries += 1;
      },
      refused: (error) => this.#stats.refuse(error),
      reachable: (reason) => {
        this.#trouble = reason;
      },
      get isReachable() {
        return isReachable();
      },
    };
  }
}
