import { endOfPrefix, foldCase, isBefore, type NamePosition } from "../name-prefix.ts";
import type { SqlValue } from "./connection.ts";

/** A condition with its order, and the values of its parameters: what comes after WHERE, up to LIMIT. */
export interface PrefixRange {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** What the indexes of names are on: A to Z taken as a to z and nothing else, in the order of code points. */
const name = 'lower(name COLLATE "C")';

/**
 * The rows whose `name` begins with `prefix`, A to Z taken as a to z, as one range of an index on `(lower(name COLLATE
 * "C"), id)`, in its order. A position may be made up, so one outside of the prefix counts as none.
 *
 * @param first the number of its first placeholder, for a query that has others before it
 */
export function prefixRange(
  prefix: string,
  position: NamePosition | undefined,
  descending: boolean,
  first: number,
): PrefixRange {
  const after = storable(position);
  const from = foldCase(prefix);
  const end = endOfPrefix(prefix);
  if (descending) {
    const order = `ORDER BY ${name} DESC, id DESC`;
    const start = `${name} >= $${first}`;
    const inside = after !== undefined && (end === undefined || isBefore(after.name, end)) ? after : undefined;
    const last = inside ?? (end === undefined ? undefined : { name: end, id: 0 });
    if (last === undefined) return { sql: `${start} ${order}`, params: [from] };
    // Of the first page as of the others: from a plain range the planner knows that it is small, and then takes another
    // index and sorts what it finds.
    const params = [from, foldCase(last.name), last.id];
    return { sql: `${start} AND (${name}, id) < ($${first + 1}, $${first + 2}) ${order}`, params };
  }
  const last = after !== undefined && !isBefore(after.name, prefix) ? after : { name: prefix, id: 0 };
  const behind = `(${name}, id) > ($${first}, $${first + 1})`;
  const order = `ORDER BY ${name}, id`;
  const params = [foldCase(last.name), last.id];
  return end === undefined
    ? { sql: `${behind} ${order}`, params }
    : { sql: `${behind} AND ${name} < $${first + 2} ${order}`, params: [...params, end] };
}

/**
 * PostgreSQL keeps no NUL and refuses it in a parameter, but a made-up position may hold one. It lies behind all of the
 * name that ends before it.
 */
function storable(position: NamePosition | undefined): NamePosition | undefined {
  const end = position?.name.indexOf("\0") ?? -1;
  return position === undefined || end < 0
    ? position
    : { name: position.name.slice(0, end), id: Number.MAX_SAFE_INTEGER };
}
