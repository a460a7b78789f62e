import { ensureOperatorKey, openSqlite, type SqliteDatabase } from "@shop/database/sqlite";
import { createLog, runService } from "@shop/service-kit";
import { type Config, readConfig } from "./config.ts";
import { argon2Passwords } from "./passwords/argon2-passwords.ts";
import { userService } from "./service.ts";
import { sqliteStores } from "./stores/sqlite/stores.ts";
import { writerModule } from "./stores/sqlite/writer-module.ts";

// It never rejects. An await of the file itself would make an ES module of it, which Node starts later.
void runService(async () => {
  const { settings, ...config } = readConfig(process.env);
  const log = createLog({
    service: "user-service",
    level: settings.logLevel,
    secrets: [settings.operatorKey, settings.metricsToken],
  });
  const [database, passwords] = await Promise.all([openDatabase(config.database, settings.dataDir), argon2Passwords()]);
  const service = userService({ stores: sqliteStores(database), database, passwords, settings, log });
  return service.listen();
});

/** The central database, with the operator key of a new shop beside it. */
async function openDatabase(url: Config["database"], dataDir: string): Promise<SqliteDatabase> {
  if (url.engine !== "sqlite")
    throw new Error("DATABASE_URL is not usable: this version keeps its data in SQLite only.");
  const database = await openSqlite({ file: url.file, units: writerModule });
  await ensureOperatorKey({ file: url.file, dataDir, now: new Date() });
  return database;
}
