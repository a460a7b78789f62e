import { parseDatabaseUrl } from "../database-url.ts";
import type { ServiceUnits } from "./change.ts";
import type { ServiceDatabase } from "./service-database.ts";

export interface ServiceDatabaseOptions {
  /** `DATABASE_URL`: the central database, the same as that of the other services. */
  readonly databaseUrl: string;
  /** Connections to PostgreSQL at most; its own default when it is left out. */
  readonly databasePool?: number | undefined;
  /** The service's name: its migrations are counted under it. */
  readonly service: string;
  /** The folder of its numbered SQL files, `0001-name.sql` and on, for any engine: see own-dialect.ts. */
  readonly migrations: URL;
  /** The module that exports `units`, and whose own code calls `runUnits(units)`. */
  readonly units: URL;
}

/**
 * Opens the central database for a service that keeps tables of its own there: brings the shop's schema and its own up to date, and
 * starts what makes its changes. The operator's key is not made here: the shop's own services make one at their first start.
 * @throws Error that says what to do
 */
export async function openDatabase<Units extends ServiceUnits>(
  options: ServiceDatabaseOptions,
): Promise<ServiceDatabase<Units>> {
  const database = parseDatabaseUrl(options.databaseUrl);
  // An engine is loaded only where it is asked for.
  if (database.engine === "postgres") return (await import("./on-postgres.ts")).onPostgres(database.url, options);
  return (await import("./on-sqlite.ts")).onSqlite(database.file, options);
}
