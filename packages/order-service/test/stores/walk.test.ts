import { expect, test } from "vitest";
import { walk } from "../../src/stores/walk.ts";

/** A table of the numbers from 1 on, and how many of its rows were read. */
function numbers(count: number) {
  const table = Array.from({ length: count }, (_, n) => n + 1);
  let rowsRead = 0;
  const read = async (after: number | undefined, rows: number): Promise<number[]> => {
    const from = after ?? 0;
    const found = table.slice(from, from + rows);
    rowsRead += found.length;
    return found;
  };
  return { read, positionOf: (row: number) => row, rowsRead: () => rowsRead };
}

const page = (after: number | undefined, limit: number) => ({ after, descending: false, limit });

test("a page that the index answers reads one row more than it holds, in a table of any size", async () => {
  for (const size of [1_000, 1_000_000]) {
    const table = numbers(size);
    expect(await walk(table, page(7, 3))).toEqual({ items: [8, 9, 10], next: 10 });
    expect(table.rowsRead()).toBe(4);
  }
});

test("the last page has no next one, be it full", async () => {
  expect(await walk(numbers(10), page(7, 3))).toEqual({ items: [8, 9, 10], next: undefined });
  expect(await walk(numbers(10), page(8, 3))).toEqual({ items: [9, 10], next: undefined });
  expect(await walk(numbers(10), page(10, 3))).toEqual({ items: [], next: undefined });
});

test("a page whose rows must be looked at stops in a table of any size, and says how far it has come", async () => {
  for (const size of [20_000, 1_000_000]) {
    const table = numbers(size);
    const found = await walk({ ...table, keep: (row) => row === 4_000 || row === 6_000 }, page(undefined, 3));
    expect(found.items).toEqual([4_000]);
    expect(found.next).toBe(table.rowsRead());
    expect(table.rowsRead()).toBeLessThanOrEqual(5_000);
  }
});

test("the pages together have every row that is to be kept, once", async () => {
  for (const limit of [1, 7, 499, 500, 501]) {
    const found: number[] = [];
    let after: number | undefined;
    do {
      const { items, next } = await walk({ ...numbers(12_345), keep: (row) => row % 37 === 0 }, page(after, limit));
      expect(items.length).toBeLessThanOrEqual(limit);
      found.push(...items);
      after = next;
    } while (after !== undefined);
    expect(found).toEqual(Array.from({ length: 333 }, (_, n) => (n + 1) * 37));
  }
});
