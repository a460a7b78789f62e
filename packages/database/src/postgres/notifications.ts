import type { Client } from "./client.ts";
import type { Pool } from "./pool.ts";

const channel = "shop_journal";
/** News within so long is told once. */
const gatherMs = 10;
const firstRetryMs = 100;
const longestRetryMs = 5_000;

/**
 * Tells the other processes that the journal has grown, and hears it from them, over a connection of its own. A NOTIFY
 * inside of the orders' transactions would make PostgreSQL commit them one after the other; so it is sent afterwards, for
 * many at once. What is missed (a lost connection, a database that has no LISTEN) is found by the feed's polling.
 */
export class Notifications {
  readonly #pool: Pool;
  readonly #onNews: () => void;
  #client: Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #retryMs = firstRetryMs;
  #gathering: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(pool: Pool, onNews: () => void) {
    this.#pool = pool;
    this.#onNews = onNews;
  }

  start(): void {
    void this.#listen().catch(() => this.#later());
  }

  tell(): void {
    this.#gathering ??= setTimeout(() => this.#send(), gatherMs).unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#gathering);
    await this.#client?.end().catch(() => undefined);
  }

  #send(): void {
    this.#gathering = undefined;
    void this.#client?.query(`NOTIFY ${channel}`).catch(() => undefined);
  }

  async #listen(): Promise<void> {
    const client = await this.#pool.connect();
    if (this.#closed) return void (await client.end());
    client.on("notification", () => this.#onNews());
    client.once("end", () => {
      if (this.#client === client) this.#client = undefined;
      this.#later();
    });
    await client.query(`LISTEN ${channel}`);
    this.#client = client;
    this.#retryMs = firstRetryMs;
    // Whatever came before it was listening.
    this.#onNews();
  }

  #later(): void {
    if (this.#closed || this.#retry !== undefined) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.start();
    }, this.#retryMs).unref();
    this.#retryMs = Math.min(2 * this.#retryMs, longestRetryMs);
  }
}
