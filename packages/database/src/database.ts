import type { CredentialStore } from "./credential-store.ts";
import type { Distribution } from "./distribution.ts";
import type { JournalFeed } from "./journal-feed.ts";
import type { RateLimitStore } from "./rate-limit-store.ts";

/** Whether requests can be served, and each thing that was looked at with what was found ("ok" or a few words). */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, string>>;
}

/** The connections of this process to the database. */
export interface PoolFigures {
  /** How many there may be. */
  readonly limit: number;
  readonly inUse: number;
  readonly idle: number;
  /** Who waits for one to become free. */
  readonly waiting: number;
}

/** Figures for the metrics. Counters only grow, from the opening on. */
export interface DatabaseStats {
  /** Changes that wait for their commit now. */
  readonly queued: number;
  /** The number of changes at which further ones are refused. */
  readonly queueLimit: number;
  /** Commits so far. */
  readonly groups: number;
  /** Changes in those commits so far, those that failed by themselves included. */
  readonly jobs: number;
  /** Changes in the last commit. */
  readonly lastGroupSize: number;
  /** The most changes in one commit. */
  readonly groupLimit: number;
  /** The changes in every commit. */
  readonly groupSizes: Distribution;
  /** The time of every commit, from its begin to its end, in seconds. */
  readonly commitSeconds: Distribution;
  /** How often another process held the lock, so that a group had to wait and try again. */
  readonly busyRetries: number;
  /** Changes refused: past their deadline, for want of space, because the queue was full, because nobody waited any more. */
  readonly refused: {
    readonly database_busy: number;
    readonly storage_full: number;
    readonly overloaded: number;
    readonly deadline_passed: number;
  };
  /** With an engine that is reached by connections. */
  readonly pool?: PoolFigures;
}

/** The central database, whatever the engine. Both services share it; each opens it once. */
export interface Database {
  readonly engine: "sqlite" | "postgres";
  readonly credentials: CredentialStore;
  readonly rateLimits: RateLimitStore;
  readonly feed: JournalFeed;
  ready(): Promise<Readiness>;
  stats(): DatabaseStats;
  /** Resolves when the database can no longer be trusted to keep what it is told (an I/O error, a dead writer). Nothing
   * is acknowledged after that: end the process and start again. Never rejects. */
  readonly onFatal: Promise<Error>;
  /** Takes no further changes, waits for those that were accepted, and closes. Safe to call twice. */
  close(): Promise<void>;
}
