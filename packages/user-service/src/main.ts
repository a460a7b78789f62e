import type { Database } from "@shop/database";
import { ensureOperatorKey, openSqlite } from "@shop/database/sqlite";
import { createLog, runService } from "@shop/service-kit";
import { type Config, readConfig } from "./config.ts";
import { argon2Passwords } from "./passwords/argon2-passwords.ts";
import { userService } from "./service.ts";
import { sqliteStores } from "./stores/sqlite/stores.ts";
import { writerModule } from "./stores/sqlite/writer-module.ts";
import type { Stores } from "./stores/stores.ts";

// It never rejects. An await of the file itself would make an ES module of it, which Node starts later.
void runService(async () => {
  const config = readConfig(process.env);
  const { settings } = config;
  const log = createLog({
    service: "user-service",
    level: settings.logLevel,
    secrets: [settings.operatorKey, settings.metricsToken],
  });
  const [opened, passwords] = await Promise.all([openStores(config), argon2Passwords()]);
  return userService({ ...opened, passwords, settings, log }).listen();
});

/**
 * The central database, and the stores on it. SQLite gets the operator key of a new shop beside it; the adapter of
 * PostgreSQL is loaded only where it is asked for.
 */
async function openStores({ database: url, settings }: Config): Promise<{ database: Database; stores: Stores }> {
  if (url.engine === "postgres") {
    const { openPostgres } = await import("@shop/database/postgres");
    const { postgresStores } = await import("./stores/postgres/stores.ts");
    const database = await openPostgres({ url: url.url, poolSize: settings.databasePool });
    return { database, stores: postgresStores(database) };
  }
  const database = await openSqlite({ file: url.file, units: writerModule });
  await ensureOperatorKey({ file: url.file, dataDir: settings.dataDir, now: new Date() });
  return { database, stores: sqliteStores(database) };
}
