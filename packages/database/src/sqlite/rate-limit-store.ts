import type { RateLimitHits, RateLimitStore } from "../rate-limit-store.ts";
import { timestamp } from "../timestamp.ts";
import type { WriteContext, Written } from "../write.ts";
import type { RateLimitRow } from "./built-in-units.ts";
import type { SqliteReader } from "./reader.ts";

type Write = (unit: string, input: unknown, context: WriteContext) => Promise<Written<unknown>>;

/** Counts in the database, so that a limit holds over both services and over a restart. */
export class SqliteRateLimitStore implements RateLimitStore {
  readonly #reader: SqliteReader;
  readonly #write: Write;

  constructor(reader: SqliteReader, write: Write) {
    this.#reader = reader;
    this.#write = write;
  }

  async hit(key: string, windowMs: number): Promise<RateLimitHits> {
    const now = new Date();
    const input = { key, resets_at: timestamp(now.getTime() + windowMs) };
    const { value } = await this.#write("database.hitRateLimit", input, systemContext(now));
    return asHits(value as RateLimitRow);
  }

  async read(key: string): Promise<RateLimitHits | undefined> {
    const sql = "SELECT hits, resets_at FROM rate_limits WHERE key = ? AND resets_at > ?";
    const row = await this.#reader.read((db) => db.get<RateLimitRow>(sql, key, timestamp(Date.now())));
    return row === undefined ? undefined : asHits(row);
  }

  async forget(key: string): Promise<void> {
    await this.#write("database.forgetRateLimit", { key }, systemContext(new Date()));
  }
}

function asHits({ hits, resets_at }: RateLimitRow): RateLimitHits {
  return { hits, resetsAt: new Date(resets_at) };
}

/** Counting is nobody's request; how long it may wait is left to the queue. */
function systemContext(now: Date): WriteContext {
  return { actor: { kind: "system", id: null }, requestId: "", now, deadline: Number.POSITIVE_INFINITY };
}
