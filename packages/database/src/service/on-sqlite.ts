import { openSqlite } from "../sqlite/index.ts";
import type { ServiceUnits } from "./change.ts";
import { sqliteWords } from "./own-dialect.ts";
import type { ServiceDatabaseOptions } from "./service-database.ts";
import { pageOf, type ServiceDatabase } from "./service-database.ts";

/** The module of the units is the thread that makes the changes. */
export async function onSqlite<Units extends ServiceUnits>(
  file: string,
  { service, migrations, units }: ServiceDatabaseOptions,
): Promise<ServiceDatabase<Units>> {
  const db = await openSqlite({ file, units, ownTables: { service, migrations, words: sqliteWords } });
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
