import type { Step } from "../effect.ts";
import type { Confirm, State } from "../state.ts";
import { still } from "./area-keys.ts";
import { running } from "./prompt-keys.ts";

/** Yes has to be chosen: Enter alone is No. */
export function onConfirmKey(state: State, confirm: Confirm, key: string): Step<State> {
  if (confirm.busy) return still(state);
  switch (key) {
    case "left":
    case "right":
    case "tab":
    case "backtab":
      return still({ ...state, overlay: { ...confirm, yes: !confirm.yes } });
    case "y":
    case "Y":
      return confirmed(state, confirm);
    case "enter":
      return confirm.yes ? confirmed(state, confirm) : still({ ...state, overlay: undefined });
    case "n":
    case "N":
    case "q":
    case "escape":
      return still({ ...state, overlay: undefined });
    default:
      return still(state);
  }
}

function confirmed(state: State, confirm: Confirm): Step<State> {
  if ("words" in confirm.action) return running({ ...state, overlay: undefined }, confirm.action.words);
  const serial = state.serial + 1;
  return {
    state: { ...state, serial, overlay: { ...confirm, yes: true, busy: true } },
    effects: [{ do: "change", serial, change: confirm.action.change }],
  };
}
