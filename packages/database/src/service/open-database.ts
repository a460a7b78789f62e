import { parseDatabaseUrl } from "../database-url.ts";
import { openSqlite, type SqliteDatabase } from "../sqlite/index.ts";
import type { ServiceUnits } from "./change.ts";
import { sqliteWords } from "./own-dialect.ts";
import { pageOf, type ServiceDatabase } from "./service-database.ts";

export interface ServiceDatabaseOptions {
  /** `DATABASE_URL`: the central database, the same as that of the other services. */
  readonly url: string;
  /** The service's name: its migrations are counted under it. */
  readonly service: string;
  /** The folder of its numbered SQL files, `0001-name.sql` and on, for any engine: see own-dialect.ts. */
  readonly migrations: URL;
  /** The module whose own code calls `runUnits(units)`. */
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
  const { url, service, migrations, units } = options;
  const database = parseDatabaseUrl(url);
  if (database.engine !== "sqlite")
    throw new Error("DATABASE_URL is not usable: this version keeps its data in SQLite only.");
  const ownTables = { service, migrations, words: sqliteWords };
  return onSqlite(await openSqlite({ file: database.file, units, ownTables }));
}

function onSqlite<Units extends ServiceUnits>(db: SqliteDatabase): ServiceDatabase<Units> {
  const { engine, credentials, rateLimits, feed, onFatal } = db;
  return {
    ...{ engine, credentials, rateLimits, feed, onFatal },
    ready: () => db.ready(),
    stats: () => db.stats(),
    close: () => db.close(),
    get: (sql, ...params) => db.read((reader) => reader.get(sql, ...params)),
    all: (sql, ...params) => db.read((reader) => reader.all(sql, ...params)),
    list:
      (sql, ...params) =>
      (page) => {
        const [text, values] = pageOf(sql, page, params);
        return db.read((reader) => reader.all(text, ...values));
      },
    write: (unit, input, context) => db.write(unit, input, context),
  };
}
