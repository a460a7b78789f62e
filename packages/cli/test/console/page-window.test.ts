import { describe, expect, it } from "vitest";
import {
  emptyWindow,
  keepAround,
  lastRow,
  missingPages,
  PAGE,
  type PageWindow,
  rowAt,
  withPage,
} from "../../src/console/window/page-window.ts";

/** A list of numbers, read by cursors as the service does: a cursor is the last number that was given. */
class Numbers {
  rows: number[];
  constructor(rows: number[]) {
    this.rows = rows;
  }
  read(cursor: string | undefined): { items: number[]; next_cursor: string | null } {
    const after = cursor === undefined ? Number.NEGATIVE_INFINITY : Number(cursor);
    const rest = this.rows.filter((row) => row > after);
    const items = rest.slice(0, PAGE);
    return { items, next_cursor: rest.length > PAGE ? String(items.at(-1)) : null };
  }
  into(window: PageWindow<number>, page: number): PageWindow<number> {
    return withPage(window, page, this.read(window.cursors[page]));
  }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe("a window on a list", () => {
  it("asks for a page only when the cursor of it is known", () => {
    const list = new Numbers(upTo(1_000));
    expect(missingPages(emptyWindow, 0, 350)).toEqual([0]);
    const one = list.into(emptyWindow, 0);
    expect(missingPages(one, 0, 350)).toEqual([1]);
    expect(missingPages(list.into(one, 1), 0, 350)).toEqual([2]);
  });

  it("knows the length when it has seen the end, also when the last page is full", () => {
    const list = new Numbers(upTo(2 * PAGE));
    const one = list.into(emptyWindow, 0);
    expect([one.length, lastRow(one)]).toEqual([undefined, 2 * PAGE - 1]);
    const both = list.into(one, 1);
    expect([both.length, lastRow(both), missingPages(both, 0, 900)]).toEqual([2 * PAGE, 2 * PAGE - 1, []]);
  });

  it("holds a few pages of a million rows, and every row is the right one", () => {
    const list = {
      read: (cursor: string | undefined) => {
        const from = cursor === undefined ? 0 : Number(cursor) + 1;
        const items = Array.from({ length: PAGE }, (_, index) => from + index);
        return { items, next_cursor: from + PAGE >= 1_000_000 ? null : String(items.at(-1)) };
      },
    };
    let window: PageWindow<number> = emptyWindow;
    for (let page = 0; page < 1_000_000 / PAGE; page++) {
      window = keepAround(withPage(window, page, list.read(window.cursors[page])), page * PAGE, page * PAGE + 80);
      expect(window.pages.size).toBeLessThanOrEqual(3);
      expect(rowAt(window, page * PAGE + 7)).toBe(page * PAGE + 7);
    }
    expect(window.length).toBe(1_000_000);
    // Back again: by the cursors that were kept.
    const back = withPage(window, 4_000, list.read(window.cursors[4_000]));
    expect(rowAt(back, 400_003)).toBe(400_003);
  });

  it("reads the next page again when a row before it has gone, and shows no row twice and leaves none out", () => {
    const list = new Numbers(upTo(5 * PAGE));
    let window = [0, 1, 2].reduce((before: PageWindow<number>, page) => list.into(before, page), emptyWindow);
    list.rows = list.rows.filter((row) => row !== 50);
    window = list.into(window, 0);
    expect([...window.stale]).toEqual([1]);
    expect(rowAt(window, PAGE)).toBe(PAGE);
    expect(missingPages(window, 0, 2 * PAGE + 10)).toEqual([1]);
    window = list.into(window, 1);
    window = list.into(window, 2);
    expect(Array.from({ length: 3 * PAGE }, (_, index) => rowAt(window, index))).toEqual(list.rows.slice(0, 3 * PAGE));
  });

  it("is right again when rows came before all others", () => {
    const list = new Numbers(upTo(3 * PAGE));
    let window = list.into(list.into(emptyWindow, 0), 1);
    list.rows = [...Array.from({ length: 2 * PAGE + 30 }, (_, index) => index - 2 * PAGE - 30), ...list.rows];
    window = list.into(window, 0);
    window = list.into(window, 1);
    expect(Array.from({ length: 2 * PAGE }, (_, index) => rowAt(window, index))).toEqual(list.rows.slice(0, 2 * PAGE));
  });

  it("forgets what lay behind a list that has become shorter", () => {
    const list = new Numbers(upTo(3 * PAGE));
    let window = list.into(list.into(list.into(emptyWindow, 0), 1), 2);
    list.rows = upTo(40);
    window = list.into(window, 0);
    expect([window.length, lastRow(window), rowAt(window, PAGE), missingPages(window, 0, 500)]).toEqual([
      40,
      39,
      undefined,
      [],
    ]);
  });
});
