import {
  emptyWindow,
  keepAround,
  lastRow,
  missingPages,
  outdated,
  PAGE,
  type PageWindow,
  type ReadPage,
  rowAt,
  withPage,
} from "../window/page-window.ts";
import type { Row } from "./area.ts";

/** What a list leaves out, as typed and as it is asked for. */
export interface Filter {
  readonly text: string;
  /** For the SDK's `list`. */
  readonly query: Readonly<Record<string, string | number>>;
  /** The flags of `shop … list` that do the same. */
  readonly words: readonly string[];
}

export const noFilter: Filter = { text: "", query: {}, words: [] };

/** A list and where we are in it. */
export interface ListState {
  /** Counts the lists that this one followed: an answer for an earlier one is too late. */
  readonly serial: number;
  readonly filter: Filter;
  /** From which end rows are counted: from the end, row 0 is the last line. */
  readonly from: "start" | "end";
  readonly window: PageWindow<Row>;
  /** The row of the top line, and the chosen one. */
  readonly top: number;
  readonly selected: number;
  /** Lines that a key went further than was read: gone as soon as it is, so that no fast key is lost. */
  readonly owed: number;
  /** Pages that were asked for. */
  readonly reading: readonly number[];
  /** Those of them whose answer may be from before something changed: they are asked for once more. */
  readonly again: readonly number[];
  readonly error: Failure | undefined;
}

/** Why something could not be read or done, in words for a person. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
}

export const newList: ListState = {
  serial: 0,
  filter: noFilter,
  from: "start",
  window: emptyWindow,
  top: 0,
  selected: 0,
  owed: 0,
  reading: [],
  again: [],
  error: undefined,
};

/** The list from one of its ends, with nothing read yet. */
export function listFrom(list: ListState, from: ListState["from"], height: number, filter = list.filter): ListState {
  return { ...newList, serial: list.serial + 1, filter, from, top: from === "start" ? 0 : Math.max(0, height - 1) };
}

/** The same rows, to be read again. They are shown meanwhile; what could not be read is tried again as well. */
export function outdatedList(list: ListState): ListState {
  return { ...list, window: outdated(list.window), again: list.reading, error: undefined };
}

/** +1 when rows count down the screen. */
export const direction = (list: ListState): 1 | -1 => (list.from === "start" ? 1 : -1);

export const selectedRow = (list: ListState): Row | undefined => rowAt(list.window, list.selected);

/** The rows of the visible lines, from top to bottom; `undefined` where one is still to be read. Ends where the list does. */
export function visibleRows(
  list: ListState,
  height: number,
): readonly { readonly index: number; readonly row: Row | undefined }[] {
  const rows: { index: number; row: Row | undefined }[] = [];
  for (let line = 0; line < height; line++) {
    const index = list.top + direction(list) * line;
    if (index < 0 || index > lastRow(list.window) || list.window.length === 0) break;
    rows.push({ index, row: rowAt(list.window, index) });
  }
  return rows;
}

/** Moves the choice by so many lines down the screen, and the view with it. */
export function moved(list: ListState, lines: number, height: number): ListState {
  const wanted = list.selected + list.owed + direction(list) * lines;
  const selected = clamp(wanted, 0, lastRow(list.window));
  const owed = list.window.length === undefined ? clamp(wanted - selected, 0, 100 * height) : 0;
  return inView({ ...list, selected, owed }, height);
}

/** The view so that the chosen row is in it and no line is wasted. */
export function inView(list: ListState, height: number): ListState {
  const last = lastRow(list.window);
  const selected = clamp(list.selected, 0, last);
  const lines = Math.max(1, height) - 1;
  const top =
    list.from === "start"
      ? clamp(list.top, Math.max(0, selected - lines), Math.min(selected, Math.max(0, last - lines)))
      : clamp(list.top, Math.max(selected, Math.min(lines, last)), Math.min(selected + lines, last));
  return { ...list, selected, top };
}

/** The first and last row that are on the screen, by number. */
export function visibleRange(list: ListState, height: number): readonly [number, number] {
  const bottom = list.top + direction(list) * (Math.max(1, height) - 1);
  return [Math.max(0, Math.min(list.top, bottom)), Math.max(0, list.top, bottom)];
}

/** The pages to ask for now: what is visible, and a screen further on either side. */
export function pagesToRead(list: ListState, height: number): readonly number[] {
  if (list.error !== undefined) return [];
  const [from, to] = visibleRange(list, height);
  return missingPages(list.window, from - height, to + height).filter((page) => !list.reading.includes(page));
}

/** Takes a page in, and stays on the row that was chosen when it has moved: what a key does next must not hit another one. */
export function withRead(list: ListState, index: number, page: ReadPage<Row>, height: number): ListState {
  const chosen = selectedRow(list)?.id;
  const [from, to] = visibleRange(list, height);
  const kept = keepAround(withPage(list.window, index, page), from - height, to + height);
  const window = list.again.includes(index) ? { ...kept, stale: new Set([...kept.stale, index]) } : kept;
  const without = (pages: readonly number[]): number[] => pages.filter((one) => one !== index);
  const read = { ...list, window, reading: without(list.reading), again: without(list.again), error: undefined };
  const there = inView(list.selected === 0 ? read : following(read, chosen), height);
  return there.owed === 0 ? there : moved(there, 0, height);
}

function following(list: ListState, id: number | undefined): ListState {
  if (id === undefined || selectedRow(list)?.id === id) return list;
  for (const [page, rows] of list.window.pages) {
    const found = rows.findIndex((row) => row.id === id);
    if (found === -1) continue;
    const selected = page * PAGE + found;
    return { ...list, selected, top: list.top === 0 ? 0 : Math.max(0, list.top + selected - list.selected) };
  }
  return list;
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));
