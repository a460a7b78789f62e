import { extname } from "node:path";
import { usage } from "../../failures/cli-failure.ts";

export type FileFormat = "csv" | "ndjson";

const byExtension: Readonly<Record<string, FileFormat>> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
};

/** The format that a file's name tells, if it tells one. */
export const formatOfName = (name: string): FileFormat | undefined => byExtension[extname(name).toLowerCase()];

/** `--format`, if it was given. */
export function givenFormat(options: Readonly<Record<string, unknown>>): FileFormat | undefined {
  const { format } = options;
  if (format === undefined) return undefined;
  if (format !== "csv" && format !== "ndjson")
    throw usage(`There is no format ${JSON.stringify(format)}.`, "--format csv, or --format ndjson.");
  return format;
}

/** What begins with an object is NDJSON. */
export const sniffFormat = (beginning: string): FileFormat => (/^\ufeff?\s*\{/.test(beginning) ? "ndjson" : "csv");

/** `--delimiter`, or what the extension tells: a comma, in a .tsv a tabulator. */
export function delimiterOf(given: unknown, name: string): string {
  if (given === undefined) return extname(name).toLowerCase() === ".tsv" ? "\t" : ",";
  const delimiter = given === "tab" ? "\t" : String(given);
  if (/^[^"\r\n]$/u.test(delimiter)) return delimiter;
  throw usage("--delimiter is one character, or the word tab.", "--delimiter ';'");
}
