import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { serviceDatabaseContract } from "./service-database.contract.ts";

serviceDatabaseContract(async (folder) => {
  const file = join(folder, "shop.db");
  return {
    databaseUrl: `sqlite:${file}`,
    query: async (sql) => {
      const shop = new BetterSqlite3(file, { timeout: 5_000 });
      try {
        const statement = shop.prepare(sql);
        if (statement.reader) return statement.all() as Record<string, unknown>[];
        statement.run();
        return [];
      } finally {
        shop.close();
      }
    },
    close: async () => undefined,
  };
});
