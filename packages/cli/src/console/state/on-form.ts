import { textOf } from "../text/text-field.ts";
import type { Message } from "./message.ts";
import type { State } from "./state.ts";

/** What fits what was typed, unless something else stands there by now. */
export function onFound(state: State, { field, text, found }: Extract<Message, { type: "found" }>): State {
  const { overlay } = state;
  if (overlay?.kind !== "form") return state;
  const fields = overlay.form.fields.map((one) =>
    one.name === field && textOf(one.text) === text ? { ...one, found } : one,
  );
  return { ...state, overlay: { kind: "form", form: { ...overlay.form, fields } } };
}
