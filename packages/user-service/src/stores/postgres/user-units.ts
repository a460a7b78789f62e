import { type Connection, forgetUser, type Unit } from "@shop/database/postgres";
import type { User } from "@shop/openapi";
import { NameTaken, UserHasOrders, UserNotFound } from "../../domain/failures.ts";
import { type RequestedChange, userChange } from "../../domain/user-change.ts";
import { sees } from "../../domain/visibility.ts";
import { userAdded, userRemoved, userUpdated } from "../journal-entries.ts";
import { meantUser } from "../meant-user.ts";
import { type SealedReply, seal } from "../sealed-reply.ts";
import { userColumns } from "../user-columns.ts";
import type { NewUser, UserTarget } from "../user-store.ts";

// A sign-up of the same name that is under way is waited for: only when it is committed is the name taken.
const insert = `INSERT INTO users (name, password_hash, address, role, created_at, updated_at)
  VALUES ($1, $2, $3, 'customer', $4, $4) ON CONFLICT (name) DO NOTHING RETURNING ${userColumns}`;
// Changes of one user wait for each other, and a login for a change of the password, but an order of the user does not.
const lockToChange = `SELECT ${userColumns} FROM users WHERE id = $1 FOR NO KEY UPDATE`;
const update = `UPDATE users SET address = coalesce($1, address), role = coalesce($2, role),
    password_hash = coalesce($3, password_hash), version = version + 1, updated_at = $4
  WHERE id = $5 RETURNING ${userColumns}`;
const endSessions = "DELETE FROM sessions WHERE user_id = $1";
// An order holds its user by its foreign key, so this waits for orders under way and keeps out new ones.
const lockToRemove = `SELECT ${userColumns} FROM users WHERE id = $1 FOR UPDATE`;
const countOrders = "SELECT count(*) AS orders FROM orders WHERE user_id = $1";
const remove = "DELETE FROM users WHERE id = $1";
const addToTotal = `INSERT INTO totals (name, shard, value) VALUES ('users', $1, $2)
  ON CONFLICT (name, shard) DO UPDATE SET value = totals.value + excluded.value`;

export function addUser({ name, password_hash, address }: NewUser): Unit<User> {
  return async (db, context) => {
    const user = await db.get<User>(insert, name, password_hash, address, context.now);
    if (user === undefined) throw new NameTaken();
    context.holdsUser(user.id);
    await Promise.all([count(db, 1), context.journal(userAdded(user))]);
    return user;
  };
}

export function updateUser(target: UserTarget, change: RequestedChange): Unit<User> {
  return async (db, context) => {
    const found = sees(target.visibleTo, target.id) ? await db.get<User>(lockToChange, target.id) : undefined;
    const user = meantUser(found, target);
    context.holdsUser(user.id);
    const changed = userChange(user, change);
    if (changed === undefined) return user;
    const { address = null, role = null, password_hash = null } = change;
    const [updated] = await Promise.all([
      db.get<User>(update, address, role, password_hash, context.now, user.id),
      password_hash === null ? undefined : db.run(endSessions, user.id),
    ]);
    if (updated === undefined) throw new UserNotFound(user.id);
    await context.journal(userUpdated(user, updated, changed));
    return updated;
  };
}

/** `sealingKey`: by which the reply is sealed, when it will be kept. */
export function removeUser(target: UserTarget, sealingKey: string | undefined): Unit<User | SealedReply> {
  return async (db, context) => {
    const [found, orders] = sees(target.visibleTo, target.id) ? await lockWithOrders(db, target.id) : [];
    const user = meantUser(found, target);
    if (orders !== undefined && orders > 0) throw new UserHasOrders(user.id, orders);
    await Promise.all([
      db.run(remove, user.id),
      count(db, -1),
      context.journal(userRemoved(user)),
      // After the entry, which holds what is to be forgotten.
      forgetUser(db, user.id),
    ]);
    return sealingKey === undefined ? user : seal(user, sealingKey);
  };
}

/** The user, locked, and how many orders they have. The second statement sees all that the first one has waited for. */
async function lockWithOrders(db: Connection, id: number): Promise<readonly [User | undefined, number]> {
  const [user, counted] = await Promise.all([
    db.get<User>(lockToRemove, id),
    db.get<{ readonly orders: number }>(countOrders, id),
  ]);
  return [user, counted?.orders ?? 0];
}

/** Keeps the number of users, so that nobody has to count them. */
function count(db: Connection, change: 1 | -1): Promise<number> {
  return db.run(addToTotal, db.shard, change);
}
