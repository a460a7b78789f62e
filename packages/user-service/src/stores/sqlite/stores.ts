import type { SqliteDatabase } from "@shop/database/sqlite";
import type { Stores } from "../stores.ts";
import { sqliteKeyStore } from "./key-store.ts";
import { sqliteSessionStore } from "./session-store.ts";
import { sqliteUserStore } from "./user-store.ts";

export function sqliteStores(db: SqliteDatabase): Stores {
  return { users: sqliteUserStore(db), sessions: sqliteSessionStore(db), keys: sqliteKeyStore(db) };
}
