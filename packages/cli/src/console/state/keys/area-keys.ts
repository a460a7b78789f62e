import { textField } from "../../text/text-field.ts";
import { type Area, areas } from "../area.ts";
import type { Step } from "../effect.ts";
import { readOverview } from "../on-live.ts";
import type { State } from "../state.ts";

/** What works in every area. `undefined` when the key is none of it. */
export function onAreaKey(state: State, key: string): Step<State> | undefined {
  const number = areas[Number(key) - 1];
  if (number !== undefined) return goTo(state, number);
  switch (key) {
    case "tab":
    case "right":
      return goTo(state, beside(state.area, 1));
    case "backtab":
    case "left":
      return goTo(state, beside(state.area, -1));
    case ":":
      return still({ ...state, prompt: { kind: "command", text: textField(""), back: 0 } });
    case "?":
      return still({ ...state, overlay: { kind: "help", top: 0 } });
    case "L":
      return still({ ...state, overlay: { kind: "log", top: 0 } });
    case "u":
      return undo(state);
    case "ctrl+r":
      return { state, effects: [{ do: "refresh soon" }] };
    case "q":
      return { state, effects: [{ do: "leave", interrupted: false }] };
    case "d":
    case "h":
      return state.area === "overview" ? by(state, key === "d" ? "day" : "hour") : undefined;
    default:
      return undefined;
  }
}

export const still = (state: State): Step<State> => ({ state, effects: [] });

/** Says why a key does nothing. */
export const refused = (state: State, text: string): Step<State> => still({ ...state, notice: { tone: "bad", text } });

const beside = (area: Area, steps: number): Area =>
  areas[(areas.indexOf(area) + steps + areas.length) % areas.length] ?? "overview";

function goTo(state: State, area: Area): Step<State> {
  const next = { ...state, area, details: [] };
  return { state: next, effects: area === "overview" ? [readOverview(next)] : [] };
}

function by(state: State, unit: "day" | "hour"): Step<State> {
  if (state.overview.by === unit) return still(state);
  const next = { ...state, overview: { ...state.overview, by: unit } };
  return { state: next, effects: [readOverview(next)] };
}

function undo(state: State): Step<State> {
  if (state.place.readOnly !== undefined) return refused(state, state.place.readOnly);
  const question = "Take the last change back?";
  const consequence =
    "`shop undo` does it by a new change, which the journal keeps as well; it refuses when the thing has moved on.";
  const action = { words: ["undo", "--yes"] };
  return still({ ...state, overlay: { kind: "confirm", question, consequence, yes: false, busy: false, action } });
}
