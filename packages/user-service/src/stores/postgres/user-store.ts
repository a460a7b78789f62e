import type { PostgresDatabase } from "@shop/database/postgres";
import type { User } from "@shop/openapi";
import { sees } from "../../domain/visibility.ts";
import { fitsFilter } from "../fits-filter.ts";
import type { PageOf } from "../page-of.ts";
import { sealingKey, unsealed } from "../sealed-reply.ts";
import { userColumns } from "../user-columns.ts";
import type { UserFilter, UserPosition, UserStore } from "../user-store.ts";
import { userListQuery } from "./user-list-query.ts";
import { addUser, removeUser, updateUser } from "./user-units.ts";

const byId = `SELECT ${userColumns} FROM users WHERE id = $1`;
const byName = `SELECT ${userColumns} FROM users WHERE name = $1`;
const passwordHash = "SELECT id, password_hash FROM users WHERE name = $1";

export function postgresUserStore(db: PostgresDatabase): UserStore {
  return {
    add: (user, context) => db.write(addUser(user), context),
    find: async (id, visibleTo) => (sees(visibleTo, id) ? db.read((reader) => reader.get<User>(byId, id)) : undefined),
    findPasswordHash: (name) => db.read((reader) => reader.get(passwordHash, name)),
    list: (filter, page) => (filter.name === undefined ? listRange(db, filter, page) : listOne(db, filter, page)),
    update: (target, change, context) => db.write(updateUser(target, change), context),
    remove: async (target, context) => {
      const key = sealingKey(context.idempotency);
      const { value, replayed } = await db.write(removeUser(target, key), context);
      return { value: unsealed(value, key), replayed };
    },
  };
}

function listRange(db: PostgresDatabase, filter: UserFilter, page: PageOf<UserPosition>): Promise<User[]> {
  return db.read(async (reader) => {
    // A cursor has no room for the longest names, so the whole one is looked up, as long as its user is there.
    const byNames = filter.name_prefix !== undefined && page.after !== undefined;
    const found = byNames
      ? await reader.get<UserPosition>("SELECT id, name FROM users WHERE id = $1", page.after.id)
      : undefined;
    const { sql, params } = userListQuery(filter, { ...page, after: found ?? page.after });
    return reader.all<User>(sql, ...params);
  });
}

async function listOne(db: PostgresDatabase, filter: UserFilter, { after }: PageOf<UserPosition>): Promise<User[]> {
  const { name = "" } = filter;
  const user = await db.read((reader) => reader.get<User>(byName, name));
  return user !== undefined && after === undefined && fitsFilter(user, filter) ? [user] : [];
}
