/** Which part of a list is asked for. */
export interface PageOf<Position> {
  /** Where the page before ended; `undefined` for the first one. */
  readonly after: Position | undefined;
  readonly descending: boolean;
  readonly limit: number;
}
