/** A line of a file with its values, before anybody knows what they mean. */
export interface Cells {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** An object of NDJSON with the line that it stands on. */
export interface Members {
  readonly line: number;
  readonly members: Readonly<Record<string, unknown>>;
}

/** No row of a shop is as long. What is longer is a quotation mark that is never closed, and would fill the memory. */
export const longestRow = 256 * 1024;
