/** What is wrong with a value of a row, for the person who mends it. */
export class RowProblem extends Error {
  override readonly name = "RowProblem";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A column that an import understands. A table of these per kind of thing is all that reading and writing knows of it. */
export interface BulkColumn {
  readonly name: string;
  readonly required: boolean;
  /** For the help. */
  readonly what: string;
  /** The value as the shop takes it. @throws RowProblem */
  readonly read: (value: unknown) => string | number;
}

/** The values of a row by the names of its columns; what is empty is not there. */
export type Values = Readonly<Record<string, unknown>>;

export interface Row {
  /** From 1, the head and empty lines not counted. */
  readonly number: number;
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly values: Values;
}

export const invalid = (column: string, message: string): RowProblem =>
  new RowProblem("invalid_row", `${column}: ${message}`);

/** The value of a column, or `undefined` when the row has none. */
export function optionalValue(column: BulkColumn, values: Values): string | number | undefined {
  const value = values[column.name];
  if (value !== undefined) return column.read(value);
  if (column.required) throw invalid(column.name, "it is empty, and every row needs it");
  return undefined;
}
