import { readFileSync } from "node:fs";
import { writePrivateFile } from "../../demo/private-file.ts";
import type { Kind } from "../kind.ts";

/** Something that the import has made, by which the shop is known again. */
export interface Witness {
  readonly kind: "user" | "product" | "order";
  readonly id: number;
  readonly at: string;
}

/** What is kept of an import besides what became of each row. */
export interface ImportRecord {
  readonly version: 1;
  readonly kind: Kind;
  /** The file, absolute; null when it came through a pipe. */
  readonly file: string | null;
  readonly rows: number;
  readonly started_at: string;
  /** RFC 3339; null until every row was tried. */
  readonly finished_at: string | null;
  /** Absolute: where the rejected rows are, when there are some. */
  readonly rejects: string | null;
  /** Absolute: where passwords were written, and what they are made from while the import goes on. */
  readonly passwords: { readonly file: string; readonly secret: string | null } | null;
  readonly witness: Witness | null;
}

/** `undefined` when there is none, or nobody can read it. */
export function readRecord(path: string): ImportRecord | undefined {
  try {
    const found = JSON.parse(readFileSync(path, "utf8")) as ImportRecord | null;
    return found?.version === 1 ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all, readable by the owner only. */
export function writeRecord(path: string, record: ImportRecord): void {
  writePrivateFile(path, `${JSON.stringify(record, undefined, 2)}\n`);
}
