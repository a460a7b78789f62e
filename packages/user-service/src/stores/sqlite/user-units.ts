import type { Connection, UnitContext } from "@shop/database/sqlite";
import { forgetUser } from "@shop/database/sqlite";
import type { User } from "@shop/openapi";
import { NameTaken, UserHasOrders, UserNotFound } from "../../domain/failures.ts";
import { type RequestedChange, userChange } from "../../domain/user-change.ts";
import { sees } from "../../domain/visibility.ts";
import { userAdded, userRemoved, userUpdated } from "../journal-entries.ts";
import { meantUser } from "../meant-user.ts";
import { type SealedReply, seal } from "../sealed-reply.ts";
import { userColumns } from "../user-columns.ts";
import type { NewUser, UserTarget } from "../user-store.ts";

export interface UpdateUser {
  readonly target: UserTarget;
  readonly change: RequestedChange;
}

export interface RemoveUser {
  readonly target: UserTarget;
  /** By which the reply is sealed, when it will be kept. */
  readonly sealingKey: string | undefined;
}

export function addUser(db: Connection) {
  const insert = db.prepare<[string, string, string, string, string], User>(
    `INSERT INTO users (name, password_hash, address, role, created_at, updated_at)
     VALUES (?, ?, ?, 'customer', ?, ?) ON CONFLICT (name) DO NOTHING RETURNING ${userColumns}`,
  );
  const count = counter(db);
  return ({ name, password_hash, address }: NewUser, context: UnitContext): User => {
    const user = insert.get(name, password_hash, address, context.now, context.now);
    if (user === undefined) throw new NameTaken();
    count(1);
    context.journal(userAdded(user));
    context.holdsUser(user.id);
    return user;
  };
}

export function updateUser(db: Connection) {
  const find = finder(db);
  const update = db.prepare<[string | null, string | null, string | null, string, number], User>(
    `UPDATE users SET address = coalesce(?, address), role = coalesce(?, role),
       password_hash = coalesce(?, password_hash), version = version + 1, updated_at = ?
     WHERE id = ? RETURNING ${userColumns}`,
  );
  const endSessions = db.prepare<[number]>("DELETE FROM sessions WHERE user_id = ?");
  return ({ target, change }: UpdateUser, context: UnitContext): User => {
    const user = find(target);
    context.holdsUser(user.id);
    const changed = userChange(user, change);
    if (changed === undefined) return user;
    const { address = null, role = null, password_hash = null } = change;
    const updated = update.get(address, role, password_hash, context.now, user.id);
    if (updated === undefined) throw new UserNotFound(user.id);
    if (password_hash !== null) endSessions.run(user.id);
    context.journal(userUpdated(user, updated, changed));
    return updated;
  };
}

export function removeUser(db: Connection) {
  const find = finder(db);
  const countOrders = db.prepare<[number], { orders: number }>(
    "SELECT count(*) AS orders FROM orders WHERE user_id = ?",
  );
  const remove = db.prepare<[number]>("DELETE FROM users WHERE id = ?");
  const count = counter(db);
  return ({ target, sealingKey }: RemoveUser, context: UnitContext): User | SealedReply => {
    const user = find(target);
    const orders = countOrders.get(user.id)?.orders ?? 0;
    if (orders > 0) throw new UserHasOrders(user.id, orders);
    remove.run(user.id);
    count(-1);
    context.journal(userRemoved(user));
    forgetUser(db, user.id);
    return sealingKey === undefined ? user : seal(user, sealingKey);
  };
}

function finder(db: Connection): (target: UserTarget) => User {
  const find = db.prepare<[number], User>(`SELECT ${userColumns} FROM users WHERE id = ?`);
  return (target) => meantUser(sees(target.visibleTo, target.id) ? find.get(target.id) : undefined, target);
}

/** Keeps the number of users, so that nobody has to count them. */
function counter(db: Connection): (change: 1 | -1) => void {
  const add = db.prepare<[number]>(
    "INSERT INTO totals (name, value) VALUES ('users', ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
  );
  return (change) => void add.run(change);
}
