import { closeSync, existsSync, fstatSync, openSync, writeSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { stringify } from "csv-stringify/sync";
import { exitCodes } from "../../exit-codes.ts";
import { CliFailure } from "../../failures/cli-failure.ts";
import { columnsOf, type Kind, rejectColumns } from "../kind.ts";
import type { FileFormat } from "../reading/format.ts";
import type { KeyedRow, Outcome } from "./importer.ts";

export interface RejectedRow {
  readonly row: KeyedRow;
  readonly outcome: Extract<Outcome, { status: "rejected" }>;
}

/**
 * The rows that could not be imported, each with its line and the reason, in a file that can be mended and imported. Made with
 * the first of them. An order keeps its key there: mended or not, it is placed once.
 */
export class Rejects implements Disposable {
  readonly path: string;
  readonly #format: FileFormat;
  readonly #columns: readonly string[];
  readonly #keyed: boolean;
  #fd: number | undefined;

  constructor(path: string, kind: Kind, format: FileFormat, present: ReadonlySet<string>) {
    this.path = path;
    this.#format = format;
    this.#keyed = kind === "orders";
    this.#columns = columnsOf[kind]
      .map(({ name }) => name)
      .filter((name) => present.has(name) || (this.#keyed && name === "key"));
  }

  write(rows: readonly RejectedRow[]): void {
    if (rows.length === 0) return;
    const head = this.#open() && this.#format === "csv" ? [[...rejectColumns, ...this.#columns]] : [];
    const text =
      this.#format === "csv"
        ? stringify([...head, ...rows.map((row) => this.#cells(row))])
        : rows.map((row) => `${JSON.stringify(this.#members(row))}\n`).join("");
    if (this.#fd !== undefined) writeSync(this.#fd, text);
  }

  [Symbol.dispose](): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
  }

  /** Whether it is empty still. */
  #open(): boolean {
    if (this.#fd !== undefined) return false;
    // It has what the file had, addresses and perhaps passwords.
    this.#fd = openSync(this.path, "a+", 0o600);
    return fstatSync(this.#fd).size === 0;
  }

  #members({ row, outcome }: RejectedRow): Record<string, unknown> {
    const [line = "", code = "", because = ""] = rejectColumns;
    const key = this.#keyed ? { key: row.key } : {};
    return { [line]: row.line, [code]: outcome.code, [because]: outcome.message, ...row.values, ...key };
  }

  #cells(rejected: RejectedRow): string[] {
    const members = this.#members(rejected);
    return [...rejectColumns, ...this.#columns].map((name) => String(members[name] ?? ""));
  }
}

/** `--rejects`, which must not be there yet, else a free name beside the file: nothing that somebody mends is overwritten. */
export function rejectsPath(given: unknown, name: string, kind: Kind, format: FileFormat, cwd: string): string {
  if (typeof given === "string") return newFile(resolve(cwd, given), "--rejects");
  const stem =
    name === "stdin" || name.startsWith("/dev/") ? join(cwd, `${kind}`) : withoutExtension(resolve(cwd, name));
  const path = (number: number): string => `${stem}.rejected${number === 1 ? "" : `-${number}`}.${format}`;
  let number = 1;
  while (existsSync(path(number))) number += 1;
  return path(number);
}

/** @throws exit 5 when there is such a file */
export function newFile(path: string, flag: string): string {
  if (!existsSync(path)) return path;
  throw new CliFailure(
    "file_exists",
    exitCodes.conflict,
    `${flag}: there is a file ${path} already.`,
    "Name another one, or move it away.",
  );
}

const withoutExtension = (path: string): string =>
  join(dirname(path), basename(path, extname(path)).replace(/\.rejected(-\d+)?$/, ""));
