import { type SqliteDatabase, unitWriter } from "@shop/database/sqlite";
import type { User } from "@shop/openapi";
import { sees } from "../../domain/visibility.ts";
import { fitsFilter } from "../fits-filter.ts";
import type { PageOf } from "../page-of.ts";
import { sealingKey, unsealed } from "../sealed-reply.ts";
import { userColumns } from "../user-columns.ts";
import type { UserFilter, UserPosition, UserStore } from "../user-store.ts";
import type { units } from "./units.ts";
import { userListQuery } from "./user-list-query.ts";

const byId = `SELECT ${userColumns} FROM users WHERE id = ?`;
const byName = `SELECT ${userColumns} FROM users WHERE name = ?`;
const passwordHash = "SELECT id, password_hash FROM users WHERE name = ?";

export function sqliteUserStore(db: SqliteDatabase): UserStore {
  const write = unitWriter<typeof units>(db);
  return {
    add: (user, context) => write("addUser", user, context),
    find: async (id, visibleTo) => (sees(visibleTo, id) ? db.read((reader) => reader.get<User>(byId, id)) : undefined),
    findPasswordHash: (name) => db.read((reader) => reader.get(passwordHash, name)),
    list: (filter, page) => (filter.name === undefined ? listRange(db, filter, page) : listOne(db, filter, page)),
    update: (target, change, context) => write("updateUser", { target, change }, context),
    remove: async (target, context) => {
      const key = sealingKey(context.idempotency);
      const { value, replayed } = await write("removeUser", { target, sealingKey: key }, context);
      return { value: unsealed(value, key), replayed };
    },
  };
}

function listRange(db: SqliteDatabase, filter: UserFilter, page: PageOf<UserPosition>): Promise<User[]> {
  return db.read((reader) => {
    // A cursor has no room for the longest names, so the whole one is looked up, as long as its user is there.
    const after =
      page.after && (reader.get<UserPosition>("SELECT id, name FROM users WHERE id = ?", page.after.id) ?? page.after);
    const { sql, params } = userListQuery(filter, { ...page, after });
    return reader.all<User>(sql, ...params);
  });
}

/** At most one user has the name; whether they fit the rest of the filter is seen from them. */
async function listOne(db: SqliteDatabase, filter: UserFilter, { after }: PageOf<UserPosition>): Promise<User[]> {
  const { name = "" } = filter;
  const user = await db.read((reader) => reader.get<User>(byName, name));
  return user !== undefined && after === undefined && fitsFilter(user, filter) ? [user] : [];
}
