import { prefixRange, type SqlValue } from "@shop/database/postgres";
import type { PageOf } from "../page-of.ts";
import { userColumns } from "../user-columns.ts";
import type { UserFilter, UserPosition } from "../user-store.ts";

export interface ListQuery {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

type Filter = Pick<UserFilter, "name_prefix" | "role">;

// The role stands in the text, since an index that holds one role is only used where the planner sees which.
const conditionOn = { customer: "role = 'customer' AND ", operator: "role = 'operator' AND " } as const;

/**
 * A page of users as one range of one index, in the order of that index, so that it costs the same among a thousand and
 * a million: by id, by name, each of all or of one role. There are few texts, each prepared once per connection.
 */
export function userListQuery({ name_prefix, role }: Filter, page: PageOf<UserPosition>): ListQuery {
  const { after, descending, limit } = page;
  const order = name_prefix === undefined ? byIds(page) : prefixRange(name_prefix, after, descending, 1);
  const ofRole = role === undefined ? "" : conditionOn[role];
  return {
    sql: `SELECT ${userColumns} FROM users WHERE ${ofRole}${order.sql} LIMIT $${order.params.length + 1}`,
    params: [...order.params, limit],
  };
}

function byIds({ after, descending }: PageOf<UserPosition>): ListQuery {
  return descending
    ? { sql: "id < $1 ORDER BY id DESC", params: [after?.id ?? Number.MAX_SAFE_INTEGER] }
    : { sql: "id > $1 ORDER BY id", params: [after?.id ?? 0] };
}
