import { hash } from "node:crypto";

/**
 * Names an import: the same file, read in the same way, into a shop is the same import for ever. 90 bits in hexadecimal digits
 * with a part before the hyphen that goes to the beginning of each row's key.
 */
export interface ImportId {
  /** 16 bits. */
  readonly head: string;
  /** 74 bits: 12 and 62. */
  readonly tail: readonly [string, string];
  /** All of it, for names of files. */
  readonly text: string;
}

/** @param what whatever makes it another import: the kind, the file's digest, how its columns are read */
export function importId(what: readonly unknown[]): ImportId {
  return idOfText(hash("sha256", JSON.stringify(what), "hex").slice(0, 22));
}

export function idOfText(text: string): ImportId {
  return { head: text.slice(0, 4), tail: [text.slice(4, 7), text.slice(7)], text };
}

/**
 * The key of a row: a UUID of version 7 in its form, whose time is not a time but the beginning of the id and the number of the
 * row. The keys of a file lie next to each other in the service's index, which is faster.
 */
export function rowKey({ head, tail: [a, b] }: ImportId, row: number): string {
  const number = (row >>> 0).toString(16).padStart(8, "0");
  return `${head}${number.slice(0, 4)}-${number.slice(4)}-7${a}-8${b.slice(0, 3)}-${b.slice(3)}`;
}

const form = /^([0-9a-f]{4})([0-9a-f]{4})-([0-9a-f]{4})-7([0-9a-f]{3})-8([0-9a-f]{3})-([0-9a-f]{12})$/;

/** Whose key it is, and of which row; `undefined` for one that was not made by `rowKey`. */
export function rowOfKey(key: string): { readonly id: string; readonly row: number } | undefined {
  const [, head, high, low, a, b, c] = form.exec(key) ?? [];
  return head === undefined ? undefined : { id: `${head}${a}${b}${c}`, row: Number.parseInt(`${high}${low}`, 16) };
}
