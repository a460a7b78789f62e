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
  after: NamePosition | undefined,
  descending: boolean,
  first: number,
): PrefixRange {
  const from = foldCase(prefix);
  const end = endOfPrefix(prefix);
  if (descending) {
    const inside = after !== undefined && (end === undefined || isBefore(after.name, end)) ? after : undefined;
    const order = `ORDER BY ${name} DESC, id DESC`;
    const start = `${name} >= $${first}`;
    if (inside !== undefined) {
      const params = [from, foldCase(inside.name), inside.id];
      return { sql: `${start} AND (${name}, id) < ($${first + 1}, $${first + 2}) ${order}`, params };
    }
    return end === undefined
      ? { sql: `${start} ${order}`, params: [from] }
      : { sql: `${start} AND ${name} < $${first + 1} ${order}`, params: [from, end] };
  }
  const last = after !== undefined && !isBefore(after.name, prefix) ? after : { name: prefix, id: 0 };
  const behind = `(${name}, id) > ($${first}, $${first + 1})`;
  const order = `ORDER BY ${name}, id`;
  const params = [foldCase(last.name), last.id];
  return end === undefined
    ? { sql: `${behind} ${order}`, params }
    : { sql: `${behind} AND ${name} < $${first + 2} ${order}`, params: [...params, end] };
}
