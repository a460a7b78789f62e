import type { ListArea } from "./area.ts";
import { listHeight } from "./layout.ts";
import { type Failure, type Filter, listFrom, withRead } from "./list-state.ts";
import type { Message, PageMessage } from "./message.ts";
import type { Detail, Names, State } from "./state.ts";

export const isFailure = (found: object): found is Failure => "message" in found && "hint" in found;

/** A page of a list; one that was asked for by an earlier list comes too late. */
export function onPage(state: State, { area, serial, index, page }: PageMessage): State {
  const list = state.lists[area];
  if (list.serial !== serial) return state;
  const read = isFailure(page)
    ? { ...list, reading: list.reading.filter((one) => one !== index), error: page }
    : withRead(list, index, page, listHeight(state.size));
  return { ...state, lists: { ...state.lists, [area]: read } };
}

export function onFiltered(state: State, area: ListArea, filter: Filter): State {
  const list = listFrom(state.lists[area], "start", listHeight(state.size), filter);
  return { ...state, lists: { ...state.lists, [area]: list }, notice: undefined };
}

export function onFigures(
  state: State,
  found: Extract<Message, { type: "figures" }>["figures"],
  by: "day" | "hour",
): State {
  if (by !== state.overview.by) return state;
  const overview = isFailure(found)
    ? { ...state.overview, failure: found }
    : { ...state.overview, figures: found, failure: undefined };
  return { ...state, overview };
}

export function onNames(state: State, { users, products }: Names): State {
  const names = { users: { ...state.names.users, ...users }, products: { ...state.names.products, ...products } };
  return { ...state, names };
}

export function onDetail(state: State, { kind, id, found }: Extract<Message, { type: "detail" }>): State {
  const details = state.details.map((detail): Detail => {
    if (detail.kind !== kind || detail.id !== id) return detail;
    if (isFailure(found)) return { ...detail, failure: found };
    const selected = Math.min(detail.selected, Math.max(0, found.related.length - 1));
    return { ...detail, ...found, selected, failure: undefined };
  });
  return { ...state, details };
}
