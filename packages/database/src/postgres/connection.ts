/** What a parameter of a statement may be. An array is for `= ANY($1)` and `unnest($1::bigint[])`. */
export type SqlValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | Date
  | Uint8Array
  | readonly (string | number | boolean | null | Uint8Array)[];

/**
 * A transaction's end of a connection. Statements are sent without waiting for those before (pipelining), so what does
 * not depend on each other's rows costs one round trip together: ask first, await later. Each text is prepared once per
 * connection, so values belong into the parameters.
 */
export interface Connection {
  /** Which row of a figure this writer adds to: a figure is the sum of its shards, so that writers don't wait for each other. */
  readonly shard: number;
  get<Row>(sql: string, ...params: readonly SqlValue[]): Promise<Row | undefined>;
  all<Row>(sql: string, ...params: readonly SqlValue[]): Promise<Row[]>;
  /** How many rows it changed. */
  run(sql: string, ...params: readonly SqlValue[]): Promise<number>;
}
