import { endOfPrefix, isBefore, type NamePosition } from "../name-prefix.ts";
import type { SqlValue } from "./reader.ts";

/** A bound past every text: SQLite takes any blob for greater than any text. */
const pastAllText = new Uint8Array(0);

/** A condition with its order, and the values of its parameters: what comes after WHERE, up to LIMIT. */
export interface PrefixRange {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/**
 * The rows whose `name` begins with `prefix`, A to Z taken as a to z, as one range of an index on
 * `name COLLATE NOCASE`, in its order. Names that differ in capital letters only are next to each other there, in the
 * order of their ids: the first two conditions enter the index, the third sorts out those of the same name that were on
 * the page before. A position may be made up, so one outside of the prefix counts as none.
 */
export function prefixRange(prefix: string, after: NamePosition | undefined, descending: boolean): PrefixRange {
  const name = "name COLLATE NOCASE";
  const end = endOfPrefix(prefix);
  if (descending) {
    const inside = after !== undefined && (end === undefined || isBefore(after.name, end));
    const last = inside ? after : { name: end ?? pastAllText, id: 0 };
    return {
      sql: `${name} >= ? AND ${name} <= ? AND (${name}, id) < (?, ?) ORDER BY ${name} DESC, id DESC`,
      params: [prefix, last.name, last.name, last.id],
    };
  }
  const last = after !== undefined && !isBefore(after.name, prefix) ? after : { name: prefix, id: 0 };
  return {
    sql: `${name} >= ? AND ${name} < ? AND (${name}, id) > (?, ?) ORDER BY ${name}, id`,
    params: [last.name, end ?? pastAllText, last.name, last.id],
  };
}
