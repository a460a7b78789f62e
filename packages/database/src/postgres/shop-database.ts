import type { DatabaseStats, Readiness } from "../database.ts";
import type { WriteContext, Written } from "../write.ts";
import { scheduleCleanUp } from "./clean-up.ts";
import { PostgresCredentialStore } from "./credential-store.ts";
import type { GroupUnit, PostgresDatabase, PostgresOptions, Reader, Unit } from "./database.ts";
import { type Decided, Horizon } from "./horizon.ts";
import { PostgresJournalFeed } from "./journal-feed.ts";
import { Notifications } from "./notifications.ts";
import type { Pool } from "./pool.ts";
import { reasonOf } from "./postgres-error.ts";
import { PostgresRateLimitStore } from "./rate-limit-store.ts";
import { Reads } from "./reads.ts";
import { statement } from "./statement.ts";
import { Writes } from "./writes.ts";

/** How long the health check waits for an answer. */
const probeMs = 1_000;

export interface OpenOptions extends Required<Omit<PostgresOptions, "url" | "migrations" | "ownTables" | "waitMs">> {
  readonly pool: Pool;
}

/** The open database: a pool of connections, the changes that wait for one, and the news of the journal. */
export class ShopDatabase implements PostgresDatabase {
  readonly engine = "postgres";
  readonly credentials: PostgresCredentialStore;
  readonly rateLimits: PostgresRateLimitStore;
  readonly feed: PostgresJournalFeed;
  /** A database server that fails takes no acknowledged change along, and this process can go on when it is back. */
  readonly onFatal = new Promise<Error>(() => undefined);
  readonly #pool: Pool;
  readonly #reads: Reads;
  readonly #writes: Writes;
  readonly #horizon: Horizon;
  readonly #notifications: Notifications;
  readonly #stopCleaning: () => void;
  #closing: Promise<void> | undefined;

  constructor(options: OpenOptions) {
    const { pool, readDeadlineMs, pollMs, cleanEveryMs } = options;
    this.#pool = pool;
    this.#reads = new Reads(pool, readDeadlineMs);
    this.#writes = new Writes({ ...options, onCommit: () => this.#grew() });
    this.#horizon = new Horizon(pool, readDeadlineMs);
    this.feed = new PostgresJournalFeed({ horizon: async () => (await this.horizon()).events, pollMs });
    this.#notifications = new Notifications(pool, () => this.feed.look());
    this.#notifications.start();
    this.credentials = new PostgresCredentialStore(this.#reads);
    this.rateLimits = new PostgresRateLimitStore(this.#reads, (unit, context) => this.write(unit, context));
    this.#stopCleaning = scheduleCleanUp(pool, cleanEveryMs);
  }

  read<T>(query: (db: Reader) => Promise<T>): Promise<T> {
    return query(this.#reads);
  }

  write<O>(unit: Unit<O>, context: WriteContext): Promise<Written<O>> {
    return this.#writes.write(unit, context);
  }

  group<I, O, Known>(unit: GroupUnit<I, O, Known>): (input: I, context: WriteContext) => Promise<Written<O>> {
    return this.#writes.group(unit);
  }

  horizon(): Promise<Decided> {
    return this.#horizon.ask();
  }

  async ready(): Promise<Readiness> {
    const reads = await this.#lookAtReads();
    const writes = reads === "ok" ? this.#writes.state() : reads;
    return { ready: reads === "ok" && writes !== "stopped", checks: { reads, writes } };
  }

  stats(): DatabaseStats {
    return this.#writes.figures();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#stopCleaning();
    this.feed.close();
    await this.#writes.close();
    await this.#notifications.close();
    await this.#pool.end();
  }

  #grew(): void {
    this.feed.look();
    this.#notifications.tell();
  }

  async #lookAtReads(): Promise<string> {
    try {
      const question = statement("SELECT max(version) FROM schema_migrations", [], probeMs);
      await this.#pool.use((client) => client.query(question));
      return "ok";
    } catch (error) {
      return reasonOf(error);
    }
  }
}
