import type { Step } from "../effect.ts";
import type { State } from "../state.ts";
import { onAreaKey } from "./area-keys.ts";
import { onConfirmKey } from "./confirm-keys.ts";
import { onDetailKey } from "./detail-keys.ts";
import { onFormKey } from "./form-keys.ts";
import { onListKey } from "./list-keys.ts";
import { onPromptKey } from "./prompt-keys.ts";
import { onTextKey } from "./scroll-keys.ts";

/** The key goes to what lies on top. Ctrl-C leaves from everywhere. */
export function onKey(before: State, key: string): Step<State> {
  if (key === "ctrl+c") return { state: before, effects: [{ do: "leave", interrupted: true }] };
  if (key === "ctrl+z") return { state: before, effects: [{ do: "suspend" }] };
  const state = before.notice === undefined ? before : { ...before, notice: undefined };
  const { overlay, prompt } = state;
  if (prompt !== undefined) return onPromptKey(state, prompt, key);
  switch (overlay?.kind) {
    case "form":
      return onFormKey(state, overlay.form, key);
    case "confirm":
      return onConfirmKey(state, overlay, key);
    case "help":
    case "log":
    case "pager":
      return onTextKey(state, overlay, key);
    default:
      return onOpenKey(state, key);
  }
}

/** Nothing lies over it: first what the place itself understands, then what all understand. */
function onOpenKey(state: State, key: string): Step<State> {
  const detail = state.details.at(-1);
  const own = detail !== undefined ? onDetailKey(state, detail, key) : onListKey(state, key);
  return own ?? onAreaKey(state, key) ?? { state, effects: [] };
}
