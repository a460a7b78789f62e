import { createHash } from "node:crypto";
import { exitCodes, ProgramFailure } from "../failure.ts";
import { counted } from "../words.ts";
import { canonical, differingColumn } from "./canonical.ts";
import { batchSize } from "./copy-rows.ts";
import type { CopySource, CopyTarget } from "./ends.ts";
import {
  type CopiedTable,
  type FiguresTable,
  figures,
  type Kind,
  type Row,
  rowsAfter,
  tables,
  type Value,
} from "./tables.ts";

/** How many rows a table has, and the SHA-256 of all of them, a line of JSON each, in their order: the same on both sides. */
export interface TableProof {
  readonly rows: number;
  readonly sha256: string;
}

/**
 * Reads both databases side by side and compares every row with its copy, whenever it was written.
 * @throws ProgramFailure `copy_differs`, at the first row that is not the same
 */
export async function compareRows(
  source: CopySource,
  target: CopyTarget,
  progress: (text: string) => void,
): Promise<Record<string, TableProof>> {
  const proofs: Record<string, TableProof> = {};
  for (const table of tables) proofs[table.name] = await compareTable(source, target, table, progress);
  for (const table of figures) proofs[table.name] = await compareFigures(source, target, table);
  return proofs;
}

async function compareTable(
  source: CopySource,
  target: CopyTarget,
  table: CopiedTable,
  progress: (text: string) => void,
): Promise<TableProof> {
  const hash = createHash("sha256");
  let count = 0;
  for (let after: Value | undefined; ; ) {
    const rows = await rowsAfter(source.reading, table, after, batchSize);
    const copies = await rowsAfter(target.reading, table, after, batchSize);
    compare(
      table.name,
      table.columns,
      rows,
      copies,
      (line) => hash.update(line),
      (row) => row[table.key],
    );
    const last = rows.at(-1);
    if (last === undefined) return { rows: count, sha256: hash.digest("hex") };
    count += rows.length;
    after = last[table.key];
    progress(`Comparing ${table.name} … ${counted(count)}`);
  }
}

async function compareFigures(
  source: CopySource,
  target: CopyTarget,
  { name, columns, sql }: FiguresTable,
): Promise<TableProof> {
  const hash = createHash("sha256");
  const rows = await source.reading.all<Row>(sql(source.reading.as));
  const copies = await target.reading.all<Row>(sql(target.reading.as));
  const labels = Object.entries(columns)
    .filter(([, kind]) => kind !== "integer")
    .map(([column]) => column);
  compare(
    name,
    columns,
    rows,
    copies,
    (line) => hash.update(line),
    (row) => labels.map((column) => row[column]).join(" "),
  );
  return { rows: rows.length, sha256: hash.digest("hex") };
}

function compare(
  table: string,
  columns: Readonly<Record<string, Kind>>,
  rows: readonly Row[],
  copies: readonly Row[],
  each: (line: string) => void,
  nameOf: (row: Row) => Value | undefined,
): void {
  for (let index = 0; index < Math.max(rows.length, copies.length); index++) {
    const [row, copy] = [rows[index], copies[index]];
    if (row === undefined) throw differs(table, copy && nameOf(copy), "is in the copy, and not in the source");
    if (copy === undefined) throw differs(table, nameOf(row), "is in the source, and not in the copy");
    const line = canonical(row, columns);
    if (line !== canonical(copy, columns)) {
      const column = differingColumn(row, copy, columns) ?? "a column";
      throw differs(table, nameOf(row), `differs in ${column}`);
    }
    each(`${line}\n`);
  }
}

/** Without the values: they may be anybody's address. */
function differs(table: string, row: Value | undefined, how: string): ProgramFailure {
  return new ProgramFailure(
    exitCodes.failed,
    "copy_differs",
    `The copy is not the same: in ${table}, ${row} ${how}.`,
    "Something else has written to one of the two databases. Empty the target, and copy from the beginning.",
    { table, row },
  );
}
