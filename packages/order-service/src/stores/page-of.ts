/** Which part of a list is asked for. */
export interface PageOf<Position> {
  /** Where the page before ended; `undefined` for the first one. */
  readonly after: Position | undefined;
  readonly descending: boolean;
  /** How many items the page holds at most. */
  readonly limit: number;
}

/** A page that was found. */
export interface Page<Item, Position> {
  readonly items: readonly Item[];
  /**
   * Where the next page goes on; `undefined` after the last one. A page may be shorter than its limit and still have a
   * next one: a store that would have to look at too much for one page stops and says how far it has come.
   */
  readonly next: Position | undefined;
}

export interface IdPosition {
  readonly id: number;
}
