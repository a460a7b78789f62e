import type { Form } from "../../forms/form.ts";
import { addProduct, addUser, placeOrder } from "../../forms/forms.ts";
import { textField } from "../../text/text-field.ts";
import { kindOf, type ListArea } from "../area.ts";
import type { Step } from "../effect.ts";
import { listHeight } from "../layout.ts";
import { direction, type ListState, listFrom, moved, noFilter, selectedRow } from "../list-state.ts";
import type { State } from "../state.ts";
import { still } from "./area-keys.ts";
import { opened } from "./detail-keys.ts";
import { changing, onRowKey } from "./row-keys.ts";

/** What works in a list. `undefined` when the key is none of it. */
export function onListKey(state: State, key: string): Step<State> | undefined {
  const { area } = state;
  if (area === "overview") return key === "n" ? changing(state, () => placeOrder()) : undefined;
  const list = state.lists[area];
  const there = scrolled(list, key, listHeight(state.size));
  if (there !== undefined) return still(withList(state, area, there));
  const row = selectedRow(list);
  switch (key) {
    case "/":
      return still({ ...state, prompt: { kind: "filter", text: textField(list.filter.text), back: 0 } });
    case "escape":
      return list.filter === noFilter
        ? undefined
        : still(withList(state, area, listFrom(list, "start", listHeight(state.size), noFilter)));
    case "enter":
      return row === undefined ? still(state) : opened(state, kindOf[area], row.id, row);
    case "n":
      return area === "events" ? undefined : changing(state, () => newThing(area));
    default:
      return row === undefined ? undefined : onRowKey(state, area, row, key);
  }
}

function scrolled(list: ListState, key: string, height: number): ListState | undefined {
  switch (key) {
    case "down":
    case "j":
      return moved(list, 1, height);
    case "up":
    case "k":
      return moved(list, -1, height);
    case "pagedown":
    case "ctrl+f":
    case " ":
      return moved(list, height, height);
    case "pageup":
    case "ctrl+b":
      return moved(list, -height, height);
    case "g":
    case "home":
      return list.from === "start"
        ? moved(list, -list.selected * direction(list), height)
        : listFrom(list, "start", height);
    case "G":
    case "end":
      return list.from === "end" ? moved(list, list.selected, height) : listFrom(list, "end", height);
    default:
      return undefined;
  }
}

const withList = (state: State, area: ListArea, list: ListState): State => ({
  ...state,
  lists: { ...state.lists, [area]: list },
});

function newThing(area: Exclude<ListArea, "events">): Form {
  if (area === "orders") return placeOrder();
  return area === "users" ? addUser() : addProduct();
}
