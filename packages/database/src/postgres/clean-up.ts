import { timestamp } from "../timestamp.ts";
import type { Pool } from "./pool.ts";
import { statement } from "./statement.ts";

/** Rows of one table that one statement removes, so that nobody waits long behind it. */
const batch = 1_000;
const limitMs = 5_000;

/** Several replicas clean at once without waiting for each other: a row that one holds is skipped by the others. */
const statements = [
  ["sessions", "id", "expires_at"],
  ["rate_limits", "key", "resets_at"],
  ["idempotency_keys", "key_hash", "expires_at"],
].map(
  ([table, key, until]) => `
  DELETE FROM ${table} WHERE ${key} IN (
    SELECT ${key} FROM ${table} WHERE ${until} <= $1 ORDER BY ${until} LIMIT ${batch} FOR UPDATE SKIP LOCKED
  )`,
);

/** Removes what has expired (sessions, rate limits, kept replies) every `everyMs`. Returns the way to stop. */
export function scheduleCleanUp(pool: Pool, everyMs: number): () => void {
  const clean = () => void cleanUp(pool).catch(() => undefined);
  const timer = setInterval(clean, everyMs).unref();
  return () => clearInterval(timer);
}

async function cleanUp(pool: Pool): Promise<void> {
  const now = timestamp(Date.now());
  for (const sql of statements) {
    let removed: number;
    do {
      removed = await pool.use(async (client) => (await client.query(statement(sql, [now], limitMs))).rowCount ?? 0);
    } while (removed === batch);
  }
}
