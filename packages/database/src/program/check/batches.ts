import type { ShopReading } from "../reading.ts";

/** Rows that are in memory at once. */
export const batchSize = 2_000;

interface WithId {
  readonly id: number;
}

/**
 * All rows of a query in the order of their ids, a batch at a time. The SQL ends in `id > ? ORDER BY id LIMIT ?`; what stands before
 * that may have parameters, whose values are given.
 */
export async function* inBatches<Row extends WithId>(
  reading: ShopReading,
  sql: string,
  ...params: readonly (string | number)[]
): AsyncGenerator<readonly Row[]> {
  for (let after = -1; ; ) {
    const rows = await reading.all<Row>(sql, ...params, after, batchSize);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}
