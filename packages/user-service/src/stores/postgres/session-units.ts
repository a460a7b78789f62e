import type { Unit } from "@shop/database/postgres";
import type { User } from "@shop/openapi";
import { WrongCredentials } from "../../domain/failures.ts";
import { userLoggedIn, userLoggedOut } from "../journal-entries.ts";
import type { NewSession } from "../session-store.ts";
import { userColumns } from "../user-columns.ts";

// The lock keeps the password as it is until the commit: a change of it at the same time either comes first, and then
// this finds nobody, or waits, and then ends this session with the others. Logins of one user don't wait for each other.
const lockUser = `SELECT ${userColumns} FROM users WHERE id = $1 AND password_hash = $2 FOR SHARE`;
const insert = "INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4)";
const remove = "DELETE FROM sessions WHERE id = $1 AND user_id = $2";

export function openSession({ user_id, password_hash, token_hash, expires_at }: NewSession): Unit<User> {
  return async (db, context) => {
    const user = await db.get<User>(lockUser, user_id, password_hash);
    if (user === undefined) throw new WrongCredentials();
    await Promise.all([
      db.run(insert, token_hash, user_id, context.now, expires_at),
      context.journal(userLoggedIn(user_id)),
    ]);
    return user;
  };
}

export function endSession({ id, user_id }: { readonly id: number; readonly user_id: number }): Unit<null> {
  return async (db, context) => {
    if ((await db.run(remove, id, user_id)) > 0) await context.journal(userLoggedOut(user_id));
    return null;
  };
}
