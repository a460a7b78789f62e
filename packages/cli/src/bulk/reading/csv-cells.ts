import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Cells } from "./records.ts";
import { longestRow } from "./records.ts";
import { unreadable } from "./unreadable.ts";

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The lines of a CSV file, the head among them, empty ones left out. @throws CliFailure for what is no CSV */
export async function* csvCells(text: AsyncIterable<string>, delimiter: string, name: string): AsyncGenerator<Cells> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  const source = Readable.from(text, { objectMode: false, encoding: "utf8" });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let last = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const inside = record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
      last = info.lines;
      yield { line: info.lines - inside, cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? explained(error, last, name) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function explained(error: CsvError, last: number, name: string): Error {
  const line = typeof error.lines === "number" ? error.lines : last + 1;
  const [why, hint] = reasons[error.code] ?? [error.message, "Mend the line."];
  return unreadable(name, `line ${line}: ${why}`, hint);
}

const double = 'A value with a quotation mark in it stands in quotation marks, the one in it doubled: "12"" pipe".';

const reasons: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  CSV_QUOTE_NOT_CLOSED: ["a quotation mark is opened and never closed", double],
  CSV_INVALID_CLOSING_QUOTE: ["something follows a closing quotation mark", double],
  INVALID_OPENING_QUOTE: ["a quotation mark stands inside of a value", double],
  CSV_MAX_RECORD_SIZE: [`a row is longer than ${longestRow} characters: a quotation mark may never be closed`, double],
};
