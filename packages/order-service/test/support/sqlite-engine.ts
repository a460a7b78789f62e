import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqlite } from "@shop/database/sqlite";
import SqliteFile from "better-sqlite3";
import { sqliteStores } from "../../src/stores/sqlite/stores.ts";
import { looking } from "./sqlite-looking.ts";
import type { TestDatabase, TestEngine } from "./test-database.ts";

export const units = new URL("../../src/stores/sqlite/writer.ts", import.meta.url);

/** SQLite in a file of its own, looked at through a second connection. */
export const sqliteEngine: TestEngine = { name: "SQLite", open: () => openSqliteTest() };

export interface SqliteTestDatabase extends TestDatabase {
  readonly folder: string;
  readonly file: string;
  /** The second connection. */
  readonly direct: SqliteFile.Database;
}

export async function openSqliteTest(): Promise<SqliteTestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "shop-order-service-"));
  const file = join(folder, "shop.db");
  const database = await openSqlite({ file, units });
  const direct = new SqliteFile(file, { timeout: 5_000 });
  direct.pragma("foreign_keys = ON");
  // What a test does past the stores need not outlive the machine.
  direct.pragma("synchronous = OFF");
  const close = async (): Promise<void> => {
    direct.close();
    await database.close();
    await rm(folder, { recursive: true });
  };
  return { database, stores: sqliteStores(database), ...looking(direct), close, folder, file, direct };
}
