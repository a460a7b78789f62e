import type { SqlValue } from "@shop/database/postgres";
import type { PageOf } from "../page-of.ts";

export interface Query {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** A condition with its order and the values of its parameters: what comes after WHERE, up to LIMIT. */
type Range = Query;

/**
 * The part of an index behind the position, in the order of the ids.
 *
 * @param first the number of its placeholder
 */
export function idRange({ after, descending }: PageOf<{ readonly id: number }>, first: number): Range {
  return descending
    ? { sql: `id < $${first} ORDER BY id DESC`, params: [after?.id ?? Number.MAX_SAFE_INTEGER] }
    : { sql: `id > $${first} ORDER BY id`, params: [after?.id ?? 0] };
}

/** A page of a table in the order of the ids: all of it, or what has this value in a column that an index begins with. */
export function pageById(
  select: string,
  found: readonly [column: string, value: number] | undefined,
  page: PageOf<{ readonly id: number }>,
): Query {
  const [column, ...values] = found ?? [];
  const range = idRange(page, values.length + 1);
  const where = column === undefined ? "" : `${column} = $1 AND `;
  return {
    sql: `${select} WHERE ${where}${range.sql} LIMIT $${values.length + 2}`,
    params: [...values, ...range.params, page.limit],
  };
}
