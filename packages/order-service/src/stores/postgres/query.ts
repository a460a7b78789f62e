import type { SqlValue } from "@shop/database/postgres";
import type { PageOf } from "../page-of.ts";

export interface Query {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** The ids between which a page lies, neither of them included. */
export interface IdBounds {
  readonly above: number;
  readonly below: number;
}

/** Columns that an index begins with, before the id in which it ends, and what they must be. */
export type Lookup = readonly (readonly [column: string, value: string | number])[];

type Page = Pick<PageOf<{ readonly id: number }>, "after" | "descending">;

export function idBounds({ after, descending }: Page): IdBounds {
  return descending
    ? { above: 0, below: after?.id ?? Number.MAX_SAFE_INTEGER }
    : { above: after?.id ?? 0, below: Number.MAX_SAFE_INTEGER };
}

/**
 * A part of an index, in its order: what comes after WHERE, up to LIMIT.
 *
 * The columns are compared together with the id, and none of them by `=`. With an `=` the order of the ids would do as
 * well, and the planner would walk through all ids for a value that it takes for a frequent one, and throw away what does
 * not fit: a bet on where in the table those rows lie. This order only the one index has.
 *
 * @param first the number of its first placeholder
 */
export function indexRange(lookup: Lookup, { above, below }: IdBounds, descending: boolean, first: number): Query {
  const columns = [...lookup.map(([column]) => column), "id"];
  const values = lookup.map(([, value]) => value);
  const given = values.map((_, n) => `$${first + n}`);
  const at = (bound: number): string => `(${[...given, `$${first + values.length + bound}`].join(", ")})`;
  const tuple = `(${columns.join(", ")})`;
  const order = columns.map((column) => (descending ? `${column} DESC` : column)).join(", ");
  return { sql: `${tuple} > ${at(0)} AND ${tuple} < ${at(1)} ORDER BY ${order}`, params: [...values, above, below] };
}

/** A page of a table in the order of the ids: all of it, or what the lookup finds. */
export function pageById(select: string, lookup: Lookup, page: PageOf<{ readonly id: number }>): Query {
  return limited(select, indexRange(lookup, idBounds(page), page.descending, 1), page.limit);
}

/** So many rows of a range whose placeholders begin with the first. */
export function limited(select: string, { sql, params }: Query, limit: number): Query {
  return { sql: `${select} WHERE ${sql} LIMIT $${params.length + 1}`, params: [...params, limit] };
}
