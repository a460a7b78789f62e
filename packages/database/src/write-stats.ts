import type { DatabaseStats } from "./database.ts";

/** Durations of commits that are kept. */
const keptCommits = 256;

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
  readonly #queueLimit: number;
  readonly #commitMs: number[] = [];
  readonly #refused = { database_busy: 0, storage_full: 0, overloaded: 0, deadline_passed: 0 };
  #groups = 0;
  #jobs = 0;
  #lastGroupSize = 0;
  #busyRetries = 0;
  /** Whether the last thing that the writer said was that the disk is full. */
  #full = false;

  constructor(queueLimit: number) {
    this.#queueLimit = queueLimit;
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
    this.#commitMs.push(report.commitMs);
    if (this.#commitMs.length > keptCommits) this.#commitMs.shift();
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
      queueLimit: this.#queueLimit,
      groups: this.#groups,
      jobs: this.#jobs,
      lastGroupSize: this.#lastGroupSize,
      commitMs: [...this.#commitMs],
      busyRetries: this.#busyRetries,
      refused: { ...this.#refused },
    };
  }
}

function isCounted(code: unknown): code is keyof DatabaseStats["refused"] {
  return code === "database_busy" || code === "storage_full" || code === "overloaded" || code === "deadline_passed";
}
