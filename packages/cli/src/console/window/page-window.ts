/**
 * A few pages of a list that may be endless, around what is visible. Pages are read by the cursors that the pages before them
 * gave, so that the millionth row costs what the first does. What is kept of the others is their cursor.
 *
 * Rows are counted from the side that reading began at: row 0 is the first of the list, or the last one when it is read from its end.
 */
export interface PageWindow<Row> {
  readonly pages: ReadonlyMap<number, readonly Row[]>;
  /** Where each page begins that can be read; the first one begins without a cursor. */
  readonly cursors: readonly (string | undefined)[];
  /** Pages that are shown until they are read again, because the one before them has moved. */
  readonly stale: ReadonlySet<number>;
  /** How many rows there are in all, once the other end was seen. */
  readonly length: number | undefined;
}

export interface ReadPage<Row> {
  readonly items: readonly Row[];
  readonly next_cursor: string | null;
}

/** Rows of a page: more than the tallest screen, so that two pages always fill it. */
export const PAGE = 100;

export const emptyWindow: PageWindow<never> = {
  pages: new Map(),
  cursors: [undefined],
  stale: new Set(),
  length: undefined,
};

export function rowAt<Row>(window: PageWindow<Row>, index: number): Row | undefined {
  return window.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
}

/** The last row that can be gone to now: a row of a page that was not read yet, when it can be. */
export function lastRow({ cursors, length }: PageWindow<unknown>): number {
  return Math.max(0, length === undefined ? cursors.length * PAGE - 1 : length - 1);
}

/** The pages between two rows that are to be read, and can be. */
export function missingPages(
  { pages, cursors, stale, length }: PageWindow<unknown>,
  from: number,
  to: number,
): number[] {
  const last =
    length === undefined ? cursors.length - 1 : Math.min(cursors.length - 1, pageOf(Math.max(0, length - 1)));
  const missing: number[] = [];
  for (let page = Math.max(0, pageOf(from)); page <= Math.min(last, pageOf(to)); page++)
    if (!pages.has(page) || stale.has(page)) missing.push(page);
  return missing;
}

export const pageOf = (row: number): number => Math.floor(row / PAGE);

/** Takes a page in. When it no longer ends where the next one began, that one is stale, and those behind it are forgotten. */
export function withPage<Row>(window: PageWindow<Row>, index: number, read: ReadPage<Row>): PageWindow<Row> {
  const moved = window.cursors.length > index + 1 && window.cursors[index + 1] !== read.next_cursor;
  const known = moved ? window.cursors.slice(0, index + 1) : window.cursors;
  const pages = new Map([...window.pages].filter(([page]) => !moved || page <= index + 1)).set(index, read.items);
  const stale = new Set([...window.stale].filter((page) => page !== index));
  if (moved && pages.has(index + 1)) stale.add(index + 1);
  if (read.next_cursor === null) {
    pages.delete(index + 1);
    return { pages, stale, cursors: known.slice(0, index + 1), length: index * PAGE + read.items.length };
  }
  const cursors = known.length === index + 1 ? [...known, read.next_cursor] : known;
  return { pages, stale, cursors, length: moved ? undefined : window.length };
}

/** Forgets the rows that are far from these two; what is kept is bounded by the screen, not by the list. */
export function keepAround<Row>(window: PageWindow<Row>, from: number, to: number): PageWindow<Row> {
  const [first, last] = [pageOf(from) - 1, pageOf(to) + 1];
  if ([...window.pages.keys()].every((page) => page >= first && page <= last)) return window;
  return { ...window, pages: new Map([...window.pages].filter(([page]) => page >= first && page <= last)) };
}

/** Marks every page that is held as to be read again. They are shown meanwhile. */
export function outdated<Row>(window: PageWindow<Row>): PageWindow<Row> {
  return { ...window, stale: new Set(window.pages.keys()), length: undefined };
}
