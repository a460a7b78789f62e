import type { RateLimitHits, RateLimitStore } from "../rate-limit-store.ts";
import { timestamp } from "../timestamp.ts";
import type { WriteContext, Written } from "../write.ts";
import type { Reader, Unit } from "./database.ts";

interface RateLimitRow {
  readonly hits: number;
  readonly resets_at: string;
}

const hit = `
  INSERT INTO rate_limits AS kept (key, hits, resets_at) VALUES ($1, 1, $2)
  ON CONFLICT (key) DO UPDATE SET
    hits = CASE WHEN kept.resets_at > $3 THEN kept.hits + 1 ELSE 1 END,
    resets_at = CASE WHEN kept.resets_at > $3 THEN kept.resets_at ELSE excluded.resets_at END
  RETURNING hits, resets_at`;
const read = "SELECT hits, resets_at FROM rate_limits WHERE key = $1 AND resets_at > $2";
const forget = "DELETE FROM rate_limits WHERE key = $1";

type Write = <O>(unit: Unit<O>, context: WriteContext) => Promise<Written<O>>;

/** Counts in the database, so that a limit holds over all replicas of both services and over a restart. */
export class PostgresRateLimitStore implements RateLimitStore {
  readonly #reader: Reader;
  readonly #write: Write;

  constructor(reader: Reader, write: Write) {
    this.#reader = reader;
    this.#write = write;
  }

  async hit(key: string, windowMs: number): Promise<RateLimitHits> {
    const now = new Date();
    const times = [timestamp(now.getTime() + windowMs), timestamp(now.getTime())];
    const { value } = await this.#write((db) => db.get<RateLimitRow>(hit, key, ...times), systemContext(now));
    if (value === undefined) throw new Error("A rate limit was not counted");
    return asHits(value);
  }

  async read(key: string): Promise<RateLimitHits | undefined> {
    const row = await this.#reader.get<RateLimitRow>(read, key, timestamp(Date.now()));
    return row === undefined ? undefined : asHits(row);
  }

  async forget(key: string): Promise<void> {
    await this.#write((db) => db.run(forget, key), systemContext(new Date()));
  }
}

function asHits({ hits, resets_at }: RateLimitRow): RateLimitHits {
  return { hits, resetsAt: new Date(resets_at) };
}

/** Counting is nobody's request; how long it may wait is left to the database. */
function systemContext(now: Date): WriteContext {
  return { actor: { kind: "system", id: null }, requestId: "", now, deadline: Number.POSITIVE_INFINITY };
}
