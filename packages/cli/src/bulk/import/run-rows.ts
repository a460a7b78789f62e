import type { Row } from "../columns/column.ts";
import type { Importer, KeyedRow, Outcome } from "./importer.ts";
import type { KnownRow } from "./preparation.ts";

export interface RowRun {
  readonly rows: AsyncIterable<Row>;
  readonly importer: Importer;
  readonly lanes: number;
  /** What a row is on its way as, or what is known of it already, so that nobody is asked. */
  readonly prepare: (row: Row) => KeyedRow | KnownRow;
  /** Before a call, and after it. */
  readonly onSend: (rows: readonly KeyedRow[]) => void;
  readonly onOutcomes: (rows: readonly KeyedRow[], outcomes: readonly Outcome[]) => void;
  readonly onKnown: (row: KnownRow) => void;
  /** Aborted when no further call is to begin. */
  readonly stop: AbortSignal;
}

/**
 * Takes the rows through the importer, a batch a call and so many calls at once; never more rows are in memory than that.
 * Resolves when every call that was begun is done. @throws the first failure of a call, after the others have ended
 */
export async function runRows(run: RowRun): Promise<void> {
  const { importer, lanes, stop } = run;
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const batch of batches(run)) {
    if (stop.aborted || failures.length > 0) break;
    run.onSend(batch);
    const call = importer
      .take(batch)
      .then((outcomes) => run.onOutcomes(batch, outcomes))
      .catch((error: unknown) => void failures.push(error))
      .finally(() => underWay.delete(call));
    underWay.add(call);
    if (underWay.size >= lanes) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
}

/** The rows that have to be asked about. Batches begin at the same rows in every run. */
async function* batches({ rows, importer, prepare, onKnown, stop }: RowRun): AsyncGenerator<readonly KeyedRow[]> {
  let batch: KeyedRow[] = [];
  for await (const row of rows) {
    if (stop.aborted) return;
    const prepared = prepare(row);
    if ("outcome" in prepared) onKnown(prepared);
    else batch.push(prepared);
    if (row.number % importer.batch !== 0 || batch.length === 0) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
