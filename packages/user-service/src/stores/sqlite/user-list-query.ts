import { prefixRange, type SqlValue } from "@shop/database/sqlite";
import type { PageOf } from "../page-of.ts";
import { userColumns } from "../user-columns.ts";
import type { UserFilter, UserPosition } from "../user-store.ts";

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
  const order = name_prefix === undefined ? byId(page) : prefixRange(name_prefix, page.after, page.descending);
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
