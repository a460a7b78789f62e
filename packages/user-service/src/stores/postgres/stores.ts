import type { PostgresDatabase } from "@shop/database/postgres";
import type { Stores } from "../stores.ts";
import { postgresKeyStore } from "./key-store.ts";
import { postgresSessionStore } from "./session-store.ts";
import { postgresUserStore } from "./user-store.ts";

export function postgresStores(db: PostgresDatabase): Stores {
  return { users: postgresUserStore(db), sessions: postgresSessionStore(db), keys: postgresKeyStore(db) };
}
