import { setTimeout as sleep } from "node:timers/promises";
import type { Migration } from "../migrations.ts";
import type { Client } from "./client.ts";
import { readEncoding, wrongEncoding } from "./encoding.ts";
import type { Pool } from "./pool.ts";
import { kindOf, reasonOf } from "./postgres-error.ts";

/** How long one process waits for another that migrates. */
const lockMs = 30_000;
const pauseMs = 250;
/** The advisory lock of the migrations: the first eight bytes of SHA-256 of "shop migrations". Nobody else takes it. */
const lock = "7291803648125903871";

const ledger = `CREATE TABLE IF NOT EXISTS schema_migrations (
  version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz(3) NOT NULL
)`;
const tables = `SELECT relname AS name FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')`;

/**
 * Brings the schema up to date. One transaction per migration, under an advisory lock that ends with it, so that of many
 * replicas that start at once each migration is made by one, and a kill leaves it made or not made. Waits for a database
 * that is still starting, for `waitMs`. Throws when the schema is newer than `migrations`, or the tables are those of something else.
 */
export function migrate(pool: Pool, migrations: readonly Migration[], waitMs: number): Promise<void> {
  return bringUp(pool, shopSteps(migrations), waitMs);
}

/** A schema, and how its next step is made. */
export interface Steps {
  isBehind(client: Client): Promise<boolean>;
  /** Makes the next migration, unless another process was faster; in a transaction, under the lock. */
  applyNext(client: Client): Promise<void>;
}

/** Makes step after step until nothing is missing. */
export async function bringUp(pool: Pool, steps: Steps, waitMs: number): Promise<void> {
  const until = performance.now() + waitMs;
  for (;;) {
    try {
      return await attempt(pool, steps);
    } catch (error) {
      const kind = kindOf(error);
      if (kind === "other") throw error;
      if (kind === "refused" || performance.now() >= until) throw notThere(error);
    }
    await sleep(pauseMs);
  }
}

function notThere(error: unknown): Error {
  const why = reasonOf(error);
  return new Error(`The database can't be used: ${why}. Look whether it runs, and whether DATABASE_URL is right.`, {
    cause: error,
  });
}

async function attempt(pool: Pool, steps: Steps): Promise<void> {
  const client = await pool.connect();
  try {
    // A migration of a large table may take its time, and so may waiting for it.
    await client.query(`SET lock_timeout = '${lockMs}ms'; SET idle_in_transaction_session_timeout = 0`);
    await refuseOtherEncoding(client);
    while (await steps.isBehind(client)) await underLock(client, () => steps.applyNext(client));
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function refuseOtherEncoding(client: Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>(readEncoding);
  const wrong = wrongEncoding(rows[0]?.encoding);
  if (wrong !== undefined) throw new Error(`${wrong.message} ${wrong.hint}`);
}

/** `shop db copy` has that table there until every row was compared. */
const halfCopied =
  "The database is half copied: `shop db copy` is under way, or was broken off. Run it again, with the same --from and --to, to its end.";

/** The version of the newest migration that was made; 0 in an empty schema, `undefined` in one of something else. */
async function schemaVersion(client: Client): Promise<number | undefined> {
  const { rows } = await client.query<{ name: string }>(tables);
  if (rows.length === 0) return 0;
  if (!rows.some(({ name }) => name === "schema_migrations")) return undefined;
  if (rows.some(({ name }) => name === "copy_under_way")) throw new Error(halfCopied);
  const found = await client.query<{ version: number }>(
    "SELECT coalesce(max(version), 0)::integer AS version FROM schema_migrations",
  );
  return found.rows[0]?.version ?? 0;
}

async function isBehind(client: Client, migrations: readonly Migration[]): Promise<boolean> {
  const version = await schemaVersion(client);
  if (version === undefined) {
    throw new Error(
      "DATABASE_URL leads to a database with tables of something else. Make one for the shop (CREATE DATABASE shop), " +
        "or give it a schema of its own: ?options=-c%20search_path%3Dshop.",
    );
  }
  if (version > migrations.length) {
    throw new Error(
      `The schema of the database has version ${version}, and this program knows versions up to ${migrations.length}. ` +
        "A newer release of the shop has been here: run that one, or restore a backup from before it.",
    );
  }
  return version < migrations.length;
}

const shopSteps = (migrations: readonly Migration[]): Steps => ({
  isBehind: (client) => isBehind(client, migrations),
  applyNext: async (client) => {
    const next = migrations[(await schemaVersion(client)) ?? migrations.length];
    if (next === undefined) return;
    await client.query(ledger);
    await client.query(next.sql);
    const row = [next.version, next.name, new Date().toISOString()];
    await client.query("INSERT INTO schema_migrations (version, name, applied_at) VALUES ($1, $2, $3)", row);
  },
});

async function underLock(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(`SELECT pg_advisory_xact_lock(${lock})`);
    await work();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}
