import type { PostgresDatabase } from "@shop/database/postgres";
import type { SessionStore } from "../session-store.ts";
import { endSession, openSession } from "./session-units.ts";

export function postgresSessionStore(db: PostgresDatabase): SessionStore {
  return {
    open: (session, context) => db.write(openSession(session), context),
    end: (session, context) => db.write(endSession(session), context),
  };
}
