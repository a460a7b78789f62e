import type { Order } from "@shop/sdk";
import { PAGE } from "../window/page-window.ts";
import type { ListArea } from "./area.ts";
import type { Effect, Step } from "./effect.ts";
import { latestLines, listHeight } from "./layout.ts";
import { type ListState, pagesToRead, visibleRows } from "./list-state.ts";
import type { Names, State } from "./state.ts";

/** Asks for whatever the screen shows and is not there yet. Done after every step, so that no key has to think of it. */
export function settled({ state, effects }: Step<State>): Step<State> {
  const pages = withPages(state);
  const names = withNames(pages.state);
  return { state: names.state, effects: [...effects, ...pages.effects, ...names.effects] };
}

function withPages(state: State): Step<State> {
  const { area } = state;
  if (area === "overview") return { state, effects: [] };
  const list = state.lists[area];
  const wanted = pagesToRead(list, listHeight(state.size));
  if (wanted.length === 0) return { state, effects: [] };
  const reading = { ...list, reading: [...list.reading, ...wanted] };
  return {
    state: { ...state, lists: { ...state.lists, [area]: reading } },
    effects: wanted.map((index) => readPage(area, list, index)),
  };
}

function readPage(area: ListArea, { serial, window, from, filter }: ListState, index: number): Effect {
  return { do: "read page", area, serial, index, cursor: window.cursors[index], from, query: filter.query };
}

/** More names than any screen has lines; they are looked up one by one, since the contract knows no other way. */
const MOST_NAMES = 20 * PAGE;

function withNames(state: State): Step<State> {
  const orders = visibleOrders(state);
  const users = missing(
    orders.map(({ user_id }) => user_id),
    state.names.users,
  );
  const products = missing(
    orders.map(({ product_id }) => product_id),
    state.names.products,
  );
  if (users.length + products.length === 0) return { state, effects: [] };
  const names = { users: asked(state.names.users, users), products: asked(state.names.products, products) };
  return { state: { ...state, names }, effects: [{ do: "read names", users, products }] };
}

function visibleOrders({ area, lists, overview, size }: State): readonly Order[] {
  if (area === "overview") return overview.figures?.latest.slice(0, latestLines(size)) ?? [];
  if (area !== "orders") return [];
  return visibleRows(lists.orders, listHeight(size)).flatMap(({ row }) => (row === undefined ? [] : [row as Order]));
}

type Known = Names["users"];

const missing = (ids: readonly number[], known: Known): number[] =>
  [...new Set(ids)].filter((id) => known[id] === undefined);

/** An empty name is one that was asked for. */
function asked(known: Known, ids: readonly number[]): Known {
  const kept = Object.keys(known).length > MOST_NAMES ? {} : known;
  return { ...kept, ...Object.fromEntries(ids.map((id) => [id, ""])) };
}
