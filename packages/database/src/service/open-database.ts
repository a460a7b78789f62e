import { parseDatabaseUrl } from "../database-url.ts";
import type { ServiceUnits } from "./change.ts";
import type { ServiceDatabase, ServiceDatabaseOptions } from "./service-database.ts";

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
