/** One page of a list. */
export interface Page<Thing> {
  /** As many as the query's `limit`, fewer on the last page, perhaps none. */
  readonly items: readonly Thing[];
  /** Give it as `cursor` to go on after this page; `null` on the last one. */
  readonly next_cursor: string | null;
}
