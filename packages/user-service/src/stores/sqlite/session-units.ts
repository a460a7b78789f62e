import type { Connection, UnitContext } from "@shop/database/sqlite";
import type { User } from "@shop/openapi";
import { WrongCredentials } from "../../domain/failures.ts";
import { userLoggedIn, userLoggedOut } from "../journal-entries.ts";
import { userColumns } from "../user-columns.ts";

export interface OpenSession {
  readonly user_id: number;
  readonly password_hash: string;
  /** Hexadecimal, as a unit's input is plain data. */
  readonly token_hash: string;
  readonly expires_at: string;
}

export interface EndSession {
  readonly id: number;
  readonly user_id: number;
}

export function openSession(db: Connection) {
  const find = db.prepare<[number, string], User>(
    `SELECT ${userColumns} FROM users WHERE id = ? AND password_hash = ?`,
  );
  const insert = db.prepare<[Buffer, number, string, string]>(
    "INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES (?, ?, ?, ?)",
  );
  return ({ user_id, password_hash, token_hash, expires_at }: OpenSession, context: UnitContext): User => {
    const user = find.get(user_id, password_hash);
    if (user === undefined) throw new WrongCredentials();
    insert.run(Buffer.from(token_hash, "hex"), user_id, context.now, expires_at);
    context.journal(userLoggedIn(user_id));
    return user;
  };
}

export function endSession(db: Connection) {
  const remove = db.prepare<[number, number]>("DELETE FROM sessions WHERE id = ? AND user_id = ?");
  return ({ id, user_id }: EndSession, context: UnitContext): null => {
    if (remove.run(id, user_id).changes > 0) context.journal(userLoggedOut(user_id));
    return null;
  };
}
