import { type SqliteDatabase, unitWriter } from "@shop/database/sqlite";
import type { SessionStore } from "../session-store.ts";
import { hex } from "./hex.ts";
import type { units } from "./units.ts";

export function sqliteSessionStore(db: SqliteDatabase): SessionStore {
  const write = unitWriter<typeof units>(db);
  return {
    open: ({ user_id, password_hash, token_hash, expires_at }, context) =>
      write(
        "openSession",
        { user_id, password_hash, token_hash: hex(token_hash), expires_at: expires_at.toISOString() },
        context,
      ),
    end: (session, context) => write("endSession", session, context),
  };
}
