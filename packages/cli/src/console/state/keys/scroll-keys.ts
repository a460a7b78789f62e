import type { Effect, Step } from "../effect.ts";
import { helpLines } from "../help-lines.ts";
import { overlayHeight } from "../layout.ts";
import type { Overlay, State } from "../state.ts";
import { still } from "./area-keys.ts";

type Text = Extract<Overlay, { kind: "help" | "log" | "pager" }>;

/** A text that is longer than the screen. */
export function onTextKey(state: State, text: Text, key: string): Step<State> {
  const height = overlayHeight(state.size);
  const to = (top: number): Step<State> => {
    const last = Math.max(0, linesOf(state, text) - height);
    return still({ ...state, overlay: { ...text, top: Math.min(Math.max(top, 0), last) } });
  };
  switch (key) {
    case "escape":
    case "q":
    case "enter":
    case "?":
      return closed(state, text);
    case "down":
    case "j":
      return to(text.top + 1);
    case "up":
    case "k":
      return to(text.top - 1);
    case "pagedown":
    case " ":
      return to(text.top + height);
    case "pageup":
      return to(text.top - height);
    case "g":
    case "home":
      return to(0);
    case "G":
    case "end":
      return to(Number.POSITIVE_INFINITY);
    default:
      return still(state);
  }
}

/** A command that still runs is ended with its output: nobody could see it any more. */
function closed(state: State, text: Text): Step<State> {
  const runs = text.kind === "pager" && text.exitCode === undefined;
  const effects: Effect[] = runs ? [{ do: "stop", serial: text.serial }] : [];
  return { state: { ...state, overlay: undefined }, effects };
}

function linesOf(state: State, text: Text): number {
  if (text.kind === "pager") return text.lines.length;
  return text.kind === "log" ? state.log.length : helpLines(state).length;
}
