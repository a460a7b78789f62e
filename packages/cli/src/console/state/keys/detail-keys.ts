import { type Kind, kindOf, type ListArea, listAreas, type Row } from "../area.ts";
import type { Step } from "../effect.ts";
import { listHeight } from "../layout.ts";
import type { Detail, State } from "../state.ts";
import { still } from "./area-keys.ts";
import { onRowKey } from "./row-keys.ts";

/** Opens a thing beside its related things. */
export function opened(state: State, kind: Kind, id: number, row?: Row): Step<State> {
  const detail: Detail = { kind, id, row, facts: [], relatedTitle: "", related: [], selected: 0, failure: undefined };
  return { state: { ...state, details: [...state.details, detail] }, effects: [{ do: "read detail", kind, id }] };
}

/** What works in the details of a thing. `undefined` when the key is none of it. */
export function onDetailKey(state: State, detail: Detail, key: string): Step<State> | undefined {
  const choose = (selected: number): Step<State> => {
    const within = Math.min(Math.max(selected, 0), Math.max(0, detail.related.length - 1));
    return still({ ...state, details: [...state.details.slice(0, -1), { ...detail, selected: within }] });
  };
  switch (key) {
    case "escape":
    case "backspace":
    case "left":
      return still({ ...state, details: state.details.slice(0, -1) });
    case "down":
    case "j":
      return choose(detail.selected + 1);
    case "up":
    case "k":
      return choose(detail.selected - 1);
    case "pagedown":
    case " ":
      return choose(detail.selected + listHeight(state.size));
    case "pageup":
      return choose(detail.selected - listHeight(state.size));
    case "g":
    case "home":
      return choose(0);
    case "G":
    case "end":
      return choose(detail.related.length);
    case "enter": {
      const opens = detail.related[detail.selected]?.opens;
      return opens === undefined ? still(state) : opened(state, opens.kind, opens.id);
    }
    default:
      return detail.row === undefined ? undefined : onRowKey(state, areaOf(detail.kind), detail.row, key);
  }
}

const areaOf = (kind: Kind): ListArea => listAreas.find((area) => kindOf[area] === kind) ?? "events";
