import { ensureOperatorKey, openSqlite, type SqliteDatabase } from "@shop/database/sqlite";
import { createLog, runService } from "@shop/service-kit";
import { type Config, readConfig } from "./config.ts";
import { orderService } from "./service.ts";
import { sqliteStores } from "./stores/sqlite/stores.ts";
import { writerModule } from "./stores/sqlite/writer-module.ts";

// It never rejects. An await of the file itself would make an ES module of it, which Node starts later.
void runService(async () => {
  const { settings, ...config } = readConfig(process.env);
  const log = createLog({
    service: "order-service",
    level: settings.logLevel,
    secrets: [settings.operatorKey, settings.metricsToken],
  });
  const database = await openDatabase(config.database, settings.dataDir);
  return orderService({ stores: sqliteStores(database), database, settings, log }).listen();
});

/** The central database, with the operator key of a new shop beside it. */
async function openDatabase(url: Config["database"], dataDir: string): Promise<SqliteDatabase> {
  if (url.engine !== "sqlite")
    throw new Error("DATABASE_URL is not usable: this version keeps its data in SQLite only.");
  const database = await openSqlite({ file: url.file, units: writerModule });
  await ensureOperatorKey({ file: url.file, dataDir, now: new Date() });
  return database;
}
