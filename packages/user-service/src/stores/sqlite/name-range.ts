/** Takes A to Z as a to z and nothing else, which is what SQLite's NOCASE does. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A bound past every text: SQLite takes any blob for greater than any text. */
const pastAllText = new Uint8Array(0);

const LAST_BEFORE_SURROGATES = 0xd7ff;
const FIRST_AFTER_SURROGATES = 0xe000;
const LAST_CODE_POINT = 0x10ffff;

/**
 * The least text under NOCASE that is greater than all that begin with `prefix`: from the one to the other is one range
 * of an index. SQLite compares the bytes of UTF-8, which order as their code points do.
 */
export function endOfPrefix(prefix: string): string | Uint8Array {
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

/** Whether `name` comes before `bound` in an index by NOCASE. */
export function isBefore(name: string, bound: string | Uint8Array): boolean {
  return typeof bound !== "string" || Buffer.compare(Buffer.from(foldCase(name)), Buffer.from(foldCase(bound))) < 0;
}
