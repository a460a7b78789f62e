import type { DatabaseStats, Readiness } from "../database.ts";
import type { WriteContext, Written } from "../write.ts";
import { SqliteCredentialStore } from "./credential-store.ts";
import type { SqliteDatabase, SqliteOptions } from "./database.ts";
import { SqliteJournalFeed } from "./journal-feed.ts";
import { SqliteRateLimitStore } from "./rate-limit-store.ts";
import type { Reader, SqliteReader } from "./reader.ts";
import { WriteQueue } from "./write-queue.ts";
import { startWriterThread, type WriterThread } from "./writer-thread.ts";

/** The open database: a reader on this thread, and the queue to the writer on its own. */
export class ShopDatabase implements SqliteDatabase {
  readonly engine = "sqlite";
  readonly credentials: SqliteCredentialStore;
  readonly rateLimits: SqliteRateLimitStore;
  readonly feed: SqliteJournalFeed;
  readonly onFatal: Promise<Error>;
  readonly #reader: SqliteReader;
  readonly #queue: WriteQueue;
  readonly #thread: WriterThread;
  #closing: Promise<void> | undefined;

  static async start(reader: SqliteReader, options: SqliteOptions): Promise<ShopDatabase> {
    const { file, units, queueLimit = 4096, groupLimit = 64 } = options;
    const { writeDeadlineMs = 5_000, cleanEveryMs = 60_000 } = options;
    const feed = new SqliteJournalFeed(reader);
    const queue = new WriteQueue({ queueLimit, groupLimit, writeDeadlineMs, onJournal: (id) => feed.grewTo(id) });
    const start = { shopWriter: { file, groupLimit, cleanEveryMs } };
    try {
      const thread = await startWriterThread(units, start, (report) => {
        reader.renew();
        queue.take(report);
      });
      return new ShopDatabase(reader, queue, thread, feed);
    } catch (error) {
      await queue.close();
      reader.close();
      throw error;
    }
  }

  private constructor(reader: SqliteReader, queue: WriteQueue, thread: WriterThread, feed: SqliteJournalFeed) {
    this.#reader = reader;
    this.#queue = queue;
    this.#thread = thread;
    this.feed = feed;
    this.credentials = new SqliteCredentialStore(reader);
    this.rateLimits = new SqliteRateLimitStore(reader, (unit, input, context) => queue.write(unit, input, context));
    queue.start(thread);
    this.onFatal = this.#watch();
  }

  read<T>(query: (db: Reader) => T): Promise<T> {
    return this.#reader.read(query);
  }

  write<I, O>(unit: string, input: I, context: WriteContext): Promise<Written<O>> {
    return this.#queue.write(unit, input, context) as Promise<Written<O>>;
  }

  async ready(): Promise<Readiness> {
    const reads = await this.#lookAtReads();
    const writes = this.#queue.state();
    return { ready: reads === "ok" && writes !== "stopped", checks: { reads, writes } };
  }

  stats(): DatabaseStats {
    return this.#queue.figures();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.feed.close();
    await this.#queue.close();
    // The writer closes last: a connection that only reads can't take the WAL into the file, and while it is open no
    // other can. A copy of the file of a shop that was ended would lack the last orders.
    this.#reader.close();
    await this.#thread.close();
  }

  /** An end of the thread that was asked for is not a failure. */
  #watch(): Promise<Error> {
    return new Promise((resolve) => {
      void this.#thread.onFatal.then((error) => {
        this.#queue.fail(error);
        if (this.#closing === undefined) resolve(error);
      });
    });
  }

  async #lookAtReads(): Promise<string> {
    try {
      await this.read((db) => db.get("SELECT max(version) FROM schema_migrations"));
      return "ok";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
