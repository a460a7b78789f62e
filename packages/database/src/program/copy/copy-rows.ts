import { exitCodes, ProgramFailure } from "../failure.ts";
import { counted } from "../words.ts";
import type { CopySource, CopyTarget } from "./ends.ts";
import { type CopiedTable, figures, lastKey, type Row, rowsAfter, tables, type Value } from "./tables.ts";

/** Rows that go into one transaction. */
export const batchSize = 2_000;

/** Copies what the target does not have yet. What was written before a kill stays: a batch is there whole or not at all. */
export async function copyRows(
  source: CopySource,
  target: CopyTarget,
  progress: (text: string) => void,
): Promise<void> {
  for (const table of tables) {
    const total = await countOf(source, table);
    if (table.passing) await target.clear(table);
    let copied = await countOf(target, table);
    for (let after = await lastKey(target.reading, table); ; ) {
      const rows = await rowsAfter(source.reading, table, after, batchSize);
      const last = rows.at(-1);
      if (last === undefined) break;
      await written(target, table, rows);
      copied += rows.length;
      after = last[table.key];
      progress(`Copying ${table.name} … ${counted(copied)} of ${counted(total)}`);
    }
  }
  for (const table of figures) await target.replace(table, await source.reading.all<Row>(table.sql(source.reading.as)));
}

async function countOf({ reading }: Pick<CopySource, "reading">, { name }: CopiedTable): Promise<number> {
  const [row] = await reading.all<{ count: number }>(`SELECT count(*) AS count FROM ${name}`);
  return row?.count ?? 0;
}

/** When the target refuses a batch, the row that it can't keep is looked for, so that it can be told. */
async function written(target: CopyTarget, table: CopiedTable, rows: readonly Row[]): Promise<void> {
  try {
    await target.write(table, rows);
  } catch (error) {
    if (error instanceof ProgramFailure) throw error;
    for (const row of rows) {
      const refusal = await target.write(table, [row]).then(
        () => undefined,
        (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
      );
      if (refusal !== undefined) throw refused(table, row[table.key], refusal);
    }
    throw error;
  }
}

function refused({ name, key }: CopiedTable, value: Value | undefined, refusal: string): ProgramFailure {
  return new ProgramFailure(
    exitCodes.failed,
    "row_refused",
    `The target can't keep the row of ${name} whose ${key} is ${value}: ${refusal}.`,
    "Change it in the source (a text with U+0000, for example, is one that PostgreSQL does not take), and copy from the beginning.",
    { table: name, [key]: value },
  );
}
