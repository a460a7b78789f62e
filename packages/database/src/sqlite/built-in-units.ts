import type { Connection } from "./connection.ts";
import type { UnitContext, Units } from "./unit.ts";

export interface RateLimitRow {
  readonly hits: number;
  readonly resets_at: string;
}

function hitRateLimit(db: Connection) {
  const hit = db.prepare<[{ key: string; resets_at: string; now: string }], RateLimitRow>(
    `INSERT INTO rate_limits (key, hits, resets_at) VALUES (@key, 1, @resets_at)
     ON CONFLICT (key) DO UPDATE SET
       hits = iif(resets_at > @now, hits + 1, 1),
       resets_at = iif(resets_at > @now, resets_at, excluded.resets_at)
     RETURNING hits, resets_at`,
  );
  return (input: { key: string; resets_at: string }, context: UnitContext): RateLimitRow => {
    const row = hit.get({ ...input, now: context.now });
    if (row === undefined) throw new Error("A rate limit was not counted");
    return row;
  };
}

function forgetRateLimit(db: Connection) {
  const forget = db.prepare<[string]>("DELETE FROM rate_limits WHERE key = ?");
  return (input: { key: string }): null => {
    forget.run(input.key);
    return null;
  };
}

/** The units that every service has. No unit of a service may have such a name. */
export const builtInUnits = {
  "database.hitRateLimit": hitRateLimit,
  "database.forgetRateLimit": forgetRateLimit,
} satisfies Units;
