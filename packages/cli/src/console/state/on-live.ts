import type { JournalEvent } from "@shop/sdk";
import { type ListArea, listAreas } from "./area.ts";
import type { Effect, Step } from "./effect.ts";
import { latestLines } from "./layout.ts";
import { type ListState, outdatedList } from "./list-state.ts";
import type { Names, ServiceHealth, State } from "./state.ts";

/** How long what changed stays marked. */
export const MARKED_MS = 6_000;

/** More marks than a screen has lines; the oldest go first. */
const MOST_MARKS = 300;

/** Something happened in the shop: it is marked, and what is shown of it is read again. */
export function onEvent(state: State, event: JournalEvent, now: number): Step<State> {
  const until = now + MARKED_MS;
  const marks = { ...state.marks, [`${event.subject.kind}:${event.subject.id}`]: until, [`event:${event.id}`]: until };
  const kept = Object.fromEntries(Object.entries(marks).slice(-MOST_MARKS));
  const touched = [...new Set([...state.touched, ...listAreas.filter((area) => touches(event, area))])];
  const next = { ...state, live: "live" as const, marks: kept, touched, names: withoutName(state.names, event) };
  return { state: next, effects: [{ do: "refresh soon" }] };
}

function touches({ subject }: JournalEvent, area: ListArea): boolean {
  if (area === "events") return true;
  if (area === "products") return subject.kind === "product" || subject.kind === "order";
  return area === `${subject.kind}s`;
}

function withoutName(names: Names, { subject, type }: JournalEvent): Names {
  if (type !== "product.updated" && type !== "user.updated") return names;
  const of = subject.kind === "user" ? "users" : "products";
  const { [subject.id]: _, ...others } = names[of];
  return { ...names, [of]: others };
}

export function onTick(state: State, now: number): State {
  const marks = Object.fromEntries(Object.entries(state.marks).filter(([, until]) => until > now));
  return Object.keys(marks).length === Object.keys(state.marks).length ? state : { ...state, marks };
}

/** Reads again what is on the screen. What could not be read is tried again. */
export function onRefresh(state: State): Step<State> {
  const effects: Effect[] = [];
  if (state.area === "overview") effects.push(readOverview(state));
  const detail = state.details.at(-1);
  if (detail !== undefined) effects.push({ do: "read detail", kind: detail.kind, id: detail.id });
  const again = (area: ListArea): boolean => state.touched.includes(area) || state.lists[area].error !== undefined;
  const lists = withLists(state, (area, list) => (again(area) ? outdatedList(list) : list));
  return { state: { ...state, lists, touched: [] }, effects };
}

/** Lists that are not on the screen are only marked: they are read when somebody looks. */
function withLists(state: State, change: (area: ListArea, list: ListState) => ListState): State["lists"] {
  const { orders, users, products, events } = state.lists;
  return {
    orders: change("orders", orders),
    users: change("users", users),
    products: change("products", products),
    events: change("events", events),
  };
}

export const readOverview = ({ overview, size }: State): Effect => ({
  do: "read overview",
  by: overview.by,
  lines: latestLines(size),
});

/** When a service is back, what it could not tell meanwhile is read. */
export function onHealth(state: State, services: readonly ServiceHealth[]): Step<State> {
  const same =
    services.length === state.services.length && services.every((one, index) => isSame(one, state.services[index]));
  if (same) return { state, effects: [] };
  const back = services.some(({ service, health }) => health === "ready" && wasAway(state, service));
  if (!back) return { state: { ...state, services }, effects: [] };
  return { state: { ...state, services, touched: listAreas }, effects: [{ do: "refresh soon" }] };
}

const isSame = (one: ServiceHealth, other: ServiceHealth | undefined): boolean =>
  one.health === other?.health && one.speed === other.speed && one.reason === other.reason && one.url === other.url;

const wasAway = ({ services }: State, name: string): boolean =>
  services.some(({ service, health }) => service === name && health === "away");
