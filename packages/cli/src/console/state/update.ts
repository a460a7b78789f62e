import { inserted } from "../text/text-field.ts";
import { areas, listAreas } from "./area.ts";
import type { Effect, Step } from "./effect.ts";
import { onFormPaste } from "./keys/form-keys.ts";
import { onKey } from "./keys/on-key.ts";
import { listHeight } from "./layout.ts";
import { inView } from "./list-state.ts";
import type { Message } from "./message.ts";
import { onChange } from "./on-change.ts";
import { onDetail, onFigures, onFiltered, onNames, onPage } from "./on-data.ts";
import { onFound } from "./on-form.ts";
import { onEvent, onHealth, onRefresh, onTick } from "./on-live.ts";
import { onOutput } from "./on-output.ts";
import { settled } from "./settled.ts";
import { newState, type Place, type State } from "./state.ts";

/** What a message makes of the state, and what is to be done for it. The only way in which anything changes. */
export function update(state: State, message: Message): Step<State> {
  return settled(step(state, message));
}

function step(state: State, message: Message): Step<State> {
  switch (message.type) {
    case "key":
      return onKey(state, message.key);
    case "paste":
      return pasted(state, message.text);
    case "resized":
      return only(resized(state, message.size));
    case "connected":
      return onConnected(state, message.place);
    case "health":
      return onHealth(state, message.services);
    case "live":
      return only(state.live === message.live ? state : { ...state, live: message.live });
    case "event":
      return onEvent(state, message.event, message.now);
    case "tick":
      return only(onTick(state, message.now));
    case "refresh":
      return onRefresh(state);
    default:
      return answer(state, message);
  }
}

type Answer = Exclude<
  Message,
  { type: "key" | "paste" | "resized" | "connected" | "health" | "live" | "event" | "tick" | "refresh" }
>;

/** What was asked for has come. */
function answer(state: State, message: Answer): Step<State> {
  switch (message.type) {
    case "page":
      return only(onPage(state, message));
    case "filtered":
      return only(onFiltered(state, message.area, message.filter));
    case "refused":
      return only({ ...state, notice: { tone: "bad", text: message.text } });
    case "recording":
      return only({ ...state, recording: message.script, notice: message.notice });
    case "figures":
      return only(onFigures(state, message.figures, message.by));
    case "names":
      return only(onNames(state, message.names));
    case "detail":
      return only(onDetail(state, message));
    case "found":
      return only(onFound(state, message));
    case "output":
    case "ended":
      return only(onOutput(state, message));
    default:
      return onChange(state, message);
  }
}

function resized(state: State, size: State["size"]): State {
  const lists = Object.fromEntries(
    areas.flatMap((area) => (area === "overview" ? [] : [[area, inView(state.lists[area], listHeight(size))]])),
  ) as unknown as State["lists"];
  return { ...state, size, lists };
}

/** A new state, and nothing to be done. */
export function only(state: State, ...effects: readonly Effect[]): Step<State> {
  return { state, effects };
}

/** A shop, or another one: nothing of the one before may be taken for its own. */
function onConnected(state: State, place: Place): Step<State> {
  if (state.place.name === "")
    return { state: { ...state, place, touched: listAreas }, effects: [{ do: "refresh soon" }] };
  const { size, area, log, recording, serial } = state;
  const next = { ...newState(size, place), area, log, recording, serial };
  return { state: next, effects: [{ do: "refresh soon" }] };
}

/** Only into a line of text: what is on the clipboard is no list of keys. */
function pasted(state: State, text: string): Step<State> {
  const { overlay, prompt } = state;
  if (prompt !== undefined) return only({ ...state, prompt: { ...prompt, text: inserted(prompt.text, text) } });
  return overlay?.kind === "form" ? onFormPaste(state, overlay.form, text) : only(state);
}
