import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Row } from "../columns/column.ts";
import { csvCells } from "./csv-cells.ts";
import { csvRows } from "./csv-rows.ts";
import type { FileFormat } from "./format.ts";
import type { Mapping } from "./mapping.ts";
import { ndjsonMembers } from "./ndjson-members.ts";
import { ndjsonRows } from "./ndjson-rows.ts";
import type { Source } from "./source.ts";
import { utf8Text } from "./utf8-text.ts";

/** A file of rows, and how to read it. */
export interface ImportFile {
  readonly source: Source;
  readonly format: FileFormat;
  readonly delimiter: string;
  readonly mapping: Mapping;
}

/** What a file is, found by reading it once to its end. */
export interface Survey {
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly digest: string;
  readonly rows: number;
  /** The columns for which at least one row has a value. */
  readonly columns: ReadonlySet<string>;
}

/** The rows, as they come, in constant memory. @throws CliFailure for what can't be read */
export function rowsOf(file: ImportFile, hash?: Hash): AsyncGenerator<Row> {
  const { source, format, delimiter, mapping } = file;
  const text = utf8Text(bytesOf(source.path, hash), source.name);
  return format === "csv"
    ? csvRows(csvCells(text, delimiter, source.name), mapping, source.name)
    : ndjsonRows(ndjsonMembers(text, source.name), mapping, source.name);
}

/** Reads all of it once: whatever can't be read is found before anything is changed. */
export async function survey(file: ImportFile, signal: AbortSignal): Promise<Survey> {
  const hash = createHash("sha256");
  const columns = new Set<string>();
  let rows = 0;
  for await (const { values } of rowsOf(file, hash)) {
    signal.throwIfAborted();
    rows += 1;
    for (const column in values) columns.add(column);
  }
  return { digest: hash.digest("hex"), rows, columns };
}

async function* bytesOf(path: string, hash: Hash | undefined): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path)) {
    hash?.update(chunk as Buffer);
    yield chunk as Buffer;
  }
}
