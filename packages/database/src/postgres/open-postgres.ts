import { readMigrations } from "../migrations.ts";
import { ownSchema } from "../own-tables.ts";
import { parsePostgresUrl } from "./connection-url.ts";
import type { PostgresDatabase, PostgresOptions } from "./database.ts";
import { bringUp, migrate } from "./migrate.ts";
import { ownSteps } from "./own-tables.ts";
import { Pool } from "./pool.ts";
import { ShopDatabase } from "./shop-database.ts";

/**
 * Opens the database: waits for it for up to 30 s, brings its schema up to date, and makes sure that commits are safe
 * before they are acknowledged. Throws an `Error` that says what to do when the URL is wrong, the database can't be
 * reached or is none of the shop's, or its schema is newer than this program. No error repeats the password.
 */
export async function openPostgres(options: PostgresOptions): Promise<PostgresDatabase> {
  const { url, migrations, ownTables, poolSize = 10, waitMs = 30_000 } = options;
  const pool = new Pool(parsePostgresUrl(url), poolSize);
  try {
    await migrate(pool, readMigrations("postgres", migrations), waitMs);
    if (ownTables !== undefined) await bringUp(pool, ownSteps(ownSchema(ownTables, "postgres")), waitMs);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const { queueLimit = 4096, groupLimit = 64, writeDeadlineMs = 5_000, readDeadlineMs = 5_000 } = options;
  const { cleanEveryMs = 60_000, pollMs = 250 } = options;
  const limits = { queueLimit, groupLimit, writeDeadlineMs, readDeadlineMs };
  return new ShopDatabase({ pool, poolSize, ...limits, cleanEveryMs, pollMs });
}
