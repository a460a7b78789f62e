import type { CarriedError } from "./carried-error.ts";

/** What the writer thread is started with, as its `workerData`. */
export interface WriterStart {
  readonly shopWriter: {
    readonly file: string;
    readonly groupLimit: number;
    readonly cleanEveryMs: number;
  };
}

/** To the writer: packed jobs, the numbers of jobs that nobody waits for, or the word that no more will come. */
export type ToWriter = unknown[] | { readonly drop: readonly number[] } | "close";

/** The results of a commit, or of jobs that were refused (`size` 0). */
export interface GroupReport {
  /** Packed by `packResult`. */
  readonly results: unknown[];
  /** Jobs in the commit. */
  readonly size: number;
  readonly commitMs: number;
  /** The newest journal entry of the commit, 0 when it added none. */
  readonly lastEventId: number;
  /** How often the lock was taken, since the start. */
  readonly busyRetries: number;
}

/** From the writer: it is up, it never came up, results, or the end of all trust in the database. */
export type FromWriter =
  | { readonly kind: "ready"; readonly units: readonly string[] }
  | { readonly kind: "failed"; readonly error: CarriedError }
  | { readonly kind: "group"; readonly report: GroupReport }
  | { readonly kind: "fatal"; readonly error: CarriedError };

/** Whether a thread's `workerData` is that of a writer. */
export function isWriterStart(data: unknown): data is WriterStart {
  return typeof data === "object" && data !== null && "shopWriter" in data;
}
