import type { SqlValue } from "@shop/database/sqlite";
import type { PageOf } from "../page-of.ts";
import type { UserFilter, UserPosition } from "../user-store.ts";
import { endOfPrefix, isBefore } from "./name-range.ts";
import { userColumns } from "./user-row.ts";

export interface ListQuery {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

type Filter = Pick<UserFilter, "name_prefix" | "role">;

/**
 * A page of users as one range of one index, in the order of that index, so that it costs the same among a thousand and
 * a million: by id, by role and id, by name, or by role and name. There are eight texts, each prepared once.
 */
export function userListQuery({ name_prefix, role }: Filter, page: PageOf<UserPosition>): ListQuery {
  const order = name_prefix === undefined ? byId(page) : byName(name_prefix, page);
  const ofRole = role === undefined ? "" : "role = ? AND ";
  return {
    sql: `SELECT ${userColumns} FROM users WHERE ${ofRole}${order.sql} LIMIT ?`,
    params: [...(role === undefined ? [] : [role]), ...order.params, page.limit],
  };
}

function byId({ after, descending }: PageOf<UserPosition>): ListQuery {
  return descending
    ? { sql: "id < ? ORDER BY id DESC", params: [after?.id ?? Number.MAX_SAFE_INTEGER] }
    : { sql: "id > ? ORDER BY id", params: [after?.id ?? 0] };
}

/**
 * Names that differ in capital letters only are next to each other in the index, in the order of their ids. The index is
 * entered by the first two conditions; the third sorts out those of the same name that were on the page before. A cursor
 * may be made up, so a position outside of what is asked for counts as none.
 */
function byName(prefix: string, { after, descending }: PageOf<UserPosition>): ListQuery {
  const name = "name COLLATE NOCASE";
  const end = endOfPrefix(prefix);
  if (descending) {
    const last = after !== undefined && isBefore(after.name, end) ? after : { name: end, id: 0 };
    return {
      sql: `${name} >= ? AND ${name} <= ? AND (${name}, id) < (?, ?) ORDER BY ${name} DESC, id DESC`,
      params: [prefix, last.name, last.name, last.id],
    };
  }
  const last = after !== undefined && !isBefore(after.name, prefix) ? after : { name: prefix, id: 0 };
  return {
    sql: `${name} >= ? AND ${name} < ? AND (${name}, id) > (?, ?) ORDER BY ${name}, id`,
    params: [last.name, end, last.name, last.id],
  };
}
