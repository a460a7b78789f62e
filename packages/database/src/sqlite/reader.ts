/** What a parameter of a statement may be. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/**
 * The read side: one read-only connection, its statements prepared once. Write the SQL as a constant: the cache of
 * statements is by text, so values belong into the parameters.
 */
export interface Reader {
  get<Row>(sql: string, ...params: readonly SqlValue[]): Row | undefined;
  all<Row>(sql: string, ...params: readonly SqlValue[]): Row[];
  /** Runs several statements on one state of the database. One statement alone does not need it. */
  snapshot<T>(query: () => T): T;
}
