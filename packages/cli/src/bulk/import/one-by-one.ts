import { RowProblem } from "../columns/column.ts";
import { type KeyedRow, type Outcome, rejected } from "./importer.ts";

/** Each row by itself, for things that are made with a call of their own. What is wrong with a row is its outcome. */
export function oneByOne(
  work: (row: KeyedRow) => Promise<Outcome>,
): (rows: readonly KeyedRow[]) => Promise<readonly Outcome[]> {
  return async (rows) => {
    const outcomes: Outcome[] = [];
    for (const row of rows) outcomes.push(await outcomeOf(row, work));
    return outcomes;
  };
}

async function outcomeOf(row: KeyedRow, work: (row: KeyedRow) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work(row);
  } catch (error) {
    if (error instanceof RowProblem) return rejected(error.code, error.message);
    throw error;
  }
}
