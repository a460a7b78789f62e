import type { Order } from "@shop/sdk";
import { describe, expect, it } from "vitest";
import type { Row } from "../../src/console/state/area.ts";
import {
  type ListState,
  listFrom,
  moved,
  newList,
  pagesToRead,
  selectedRow,
  visibleRows,
  withRead,
} from "../../src/console/state/list-state.ts";
import { PAGE } from "../../src/console/window/page-window.ts";

const HEIGHT = 10;

const order = (id: number): Order => ({
  id,
  user_id: 1,
  product_id: 1,
  quantity: 1,
  date: "2026-11-24",
  unit_price: 100,
  currency: "USD",
  total: 100,
  version: 1,
  created_at: "",
  updated_at: "",
});

/** Orders, newest first from the start, oldest first from the end; answers all that a list asks for. */
function answered(list: ListState, ids: readonly number[]): ListState {
  const sorted = [...ids].sort((a, b) => (list.from === "start" ? b - a : a - b));
  let next = list;
  for (let wanted = pagesToRead(next, HEIGHT); wanted.length > 0; wanted = pagesToRead(next, HEIGHT)) {
    const page = wanted[0] ?? 0;
    const cursor = next.window.cursors[page];
    const rest = cursor === undefined ? sorted : sorted.slice(sorted.indexOf(Number(cursor)) + 1);
    const items: Row[] = rest.slice(0, PAGE).map(order);
    const next_cursor = rest.length > PAGE ? String(items.at(-1)?.id) : null;
    next = withRead(next, page, { items, next_cursor }, HEIGHT);
  }
  return next;
}

const ids = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const screen = (list: ListState): (number | undefined)[] => visibleRows(list, HEIGHT).map(({ row }) => row?.id);

describe("a list", () => {
  it("shows its beginning, and scrolls by lines and screens", () => {
    let list = answered(newList, ids(250));
    expect(screen(list)).toEqual([250, 249, 248, 247, 246, 245, 244, 243, 242, 241]);
    list = answered(moved(list, 12, HEIGHT), ids(250));
    expect([selectedRow(list)?.id, screen(list)[0], screen(list).at(-1)]).toEqual([238, 247, 238]);
    list = answered(moved(list, -3, HEIGHT), ids(250));
    expect([selectedRow(list)?.id, screen(list)[0]]).toEqual([241, 247]);
  });

  it("reaches its end by screens, and stops there", () => {
    let list = answered(newList, ids(250));
    for (let step = 0; step < 40; step++) list = answered(moved(list, HEIGHT, HEIGHT), ids(250));
    expect([selectedRow(list)?.id, screen(list).at(-1), screen(list).length]).toEqual([1, 1, HEIGHT]);
  });

  it("loses no key that was faster than the pages", () => {
    let list = answered(newList, ids(2_500));
    for (let key = 0; key < 60; key++) list = moved(list, HEIGHT, HEIGHT);
    expect(selectedRow(answered(list, ids(2_500)))?.id).toBe(2_500 - 60 * HEIGHT);
    for (let key = 0; key < 3; key++) list = moved(list, -HEIGHT, HEIGHT);
    expect(selectedRow(answered(list, ids(2_500)))?.id).toBe(2_500 - 57 * HEIGHT);
  });

  it("begins at its end without reading what lies before, and goes up from there to its beginning", () => {
    let list = answered(listFrom(newList, "end", HEIGHT), ids(250));
    expect(screen(list)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(selectedRow(list)?.id).toBe(1);
    list = answered(moved(list, -11, HEIGHT), ids(250));
    expect([selectedRow(list)?.id, screen(list)[0]]).toEqual([12, 12]);
    for (let step = 0; step < 40; step++) list = answered(moved(list, -HEIGHT, HEIGHT), ids(250));
    expect([selectedRow(list)?.id, screen(list)[0]]).toEqual([250, 250]);
  });

  it("that is shorter than the screen shows all of it from either end", () => {
    expect(screen(answered(newList, [1, 2, 3]))).toEqual([3, 2, 1]);
    expect(screen(answered(listFrom(newList, "end", HEIGHT), [1, 2, 3]))).toEqual([3, 2, 1]);
    expect(screen(answered(newList, []))).toEqual([]);
  });

  it("stays on the chosen row when rows come before it: what a key does next must not hit another one", () => {
    let list = answered(moved(answered(newList, ids(250)), 5, HEIGHT), ids(250));
    expect(selectedRow(list)?.id).toBe(245);
    list = answered({ ...list, window: { ...list.window, stale: new Set([0]) } }, ids(253));
    expect([selectedRow(list)?.id, screen(list)[0]]).toEqual([245, 253]);
  });

  it("follows what is new when its first row is chosen", () => {
    const list = answered(newList, ids(250));
    const next = answered({ ...list, window: { ...list.window, stale: new Set([0]) } }, ids(251));
    expect([selectedRow(next)?.id, screen(next)[0]]).toEqual([251, 251]);
  });
});
