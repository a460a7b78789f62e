/** Where a page by names ended. */
export interface NamePosition {
  readonly name: string;
  readonly id: number;
}

/** Takes A to Z as a to z and nothing else, which is what SQLite's NOCASE does. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const LAST_BEFORE_SURROGATES = 0xd7ff;
const FIRST_AFTER_SURROGATES = 0xe000;
const LAST_CODE_POINT = 0x10ffff;

/**
 * The least text, A to Z taken as a to z, that is greater than all that begin with `prefix` in the order of code points;
 * `undefined` when there is none.
 */
export function endOfPrefix(prefix: string): string | undefined {
  const points = Array.from(foldCase(prefix), (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === LAST_CODE_POINT) points.pop();
  const last = points.pop();
  return last === undefined ? undefined : String.fromCodePoint(...points, next(last));
}

function next(point: number): number {
  // Folded text has no capital letters, and as a bound "A" would be taken for "a".
  if (point === 0x40) return 0x5b;
  return point === LAST_BEFORE_SURROGATES ? FIRST_AFTER_SURROGATES : point + 1;
}

/** Whether a name comes before a bound, A to Z taken as a to z, in the order of code points. */
export function isBefore(name: string, bound: string): boolean {
  return Buffer.compare(Buffer.from(foldCase(name)), Buffer.from(foldCase(bound))) < 0;
}
