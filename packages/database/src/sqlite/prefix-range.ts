import type { SqlValue } from "./reader.ts";

/** Where a page by names ended. */
export interface NamePosition {
  readonly name: string;
  readonly id: number;
}

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

/** Takes A to Z as a to z and nothing else, which is what SQLite's NOCASE does. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A bound past every text: SQLite takes any blob for greater than any text. */
const pastAllText = new Uint8Array(0);

const LAST_BEFORE_SURROGATES = 0xd7ff;
const FIRST_AFTER_SURROGATES = 0xe000;
const LAST_CODE_POINT = 0x10ffff;

/** The least text under NOCASE that is greater than all that begin with `prefix`. SQLite orders by code points. */
function endOfPrefix(prefix: string): string | Uint8Array {
  const points = Array.from(foldCase(prefix), (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === LAST_CODE_POINT) points.pop();
  const last = points.pop();
  return last === undefined ? pastAllText : String.fromCodePoint(...points, next(last));
}

function next(point: number): number {
  // Folded text has no capital letters, and as a bound "A" would be taken for "a".
  if (point === 0x40) return 0x5b;
  return point === LAST_BEFORE_SURROGATES ? FIRST_AFTER_SURROGATES : point + 1;
}

function isBefore(name: string, bound: string | Uint8Array): boolean {
  return typeof bound !== "string" || Buffer.compare(Buffer.from(foldCase(name)), Buffer.from(foldCase(bound))) < 0;
}
