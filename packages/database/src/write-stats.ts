import type { DatabaseStats } from "./database.ts";
import { RunningDistribution } from "./distribution.ts";

/** Half a millisecond is a commit on a good disk; 5 s is what a change waits at most. */
const commitBounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const sizeBounds = [1, 2, 4, 8, 16, 32, 48, 64, 128, 256];

export interface WriteLimits {
  /** Changes that may wait at once. */
  readonly queueLimit: number;
  /** Changes in one commit. */
  readonly groupLimit: number;
}

/** What a writer says of a commit. */
export interface CommitReport {
  /** Changes in it; 0 when none was committed. */
  readonly size: number;
  readonly commitMs: number;
  /** How often the writer had to try again, since its start. */
  readonly busyRetries: number;
}

/** Counts what the writer reports. */
export class WriteStats {
  readonly #limits: WriteLimits;
  readonly #groupSizes = new RunningDistribution(sizeBounds);
  readonly #commitSeconds = new RunningDistribution(commitBounds);
  readonly #refused = { database_busy: 0, storage_full: 0, overloaded: 0, deadline_passed: 0 };
  #groups = 0;
  #jobs = 0;
  #lastGroupSize = 0;
  #busyRetries = 0;
  /** Whether the last thing that the writer said was that the disk is full. */
  #full = false;

  constructor({ queueLimit, groupLimit }: WriteLimits) {
    this.#limits = { queueLimit, groupLimit };
  }

  get full(): boolean {
    return this.#full;
  }

  count(report: CommitReport): void {
    this.#busyRetries = report.busyRetries;
    if (report.size === 0) return;
    this.#full = false;
    this.#groups += 1;
    this.#jobs += report.size;
    this.#lastGroupSize = report.size;
    this.#groupSizes.add(report.size);
    this.#commitSeconds.add(report.commitMs / 1000);
  }

  /** Counts a refusal by its code, and gives it back to be thrown. */
  refuse<E extends Error>(error: E): E {
    const code = "code" in error ? error.code : undefined;
    if (isCounted(code)) this.#refused[code] += 1;
    if (code === "storage_full") this.#full = true;
    return error;
  }

  figures(queued: number): DatabaseStats {
    return {
      queued,
      ...this.#limits,
      groups: this.#groups,
      jobs: this.#jobs,
      lastGroupSize: this.#lastGroupSize,
      groupSizes: this.#groupSizes.figures(),
      commitSeconds: this.#commitSeconds.figures(),
      busyRetries: this.#busyRetries,
      refused: { ...this.#refused },
    };
  }
}

function isCounted(code: unknown): code is keyof DatabaseStats["refused"] {
  return code === "database_busy" || code === "storage_full" || code === "overloaded" || code === "deadline_passed";
}
