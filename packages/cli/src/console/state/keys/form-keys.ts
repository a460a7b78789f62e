import { misfits } from "../../forms/change-of.ts";
import type { Field, Form } from "../../forms/form.ts";
import { inserted, textField, textOf, typed } from "../../text/text-field.ts";
import type { Effect, Step } from "../effect.ts";
import type { State } from "../state.ts";
import { still } from "./area-keys.ts";

export function openedForm(state: State, form: Form): Step<State> {
  const effects = form.fields.flatMap((field) => lookUp(field));
  const serial = state.serial + 1;
  return { state: { ...state, serial, overlay: { kind: "form", form: { ...form, serial } } }, effects };
}

/** Enter goes to the next field, and from the last one it sends; Ctrl-S sends from everywhere. Esc leaves. */
export function onFormKey(state: State, form: Form, key: string): Step<State> {
  if (key === "escape") return still({ ...state, overlay: undefined });
  if (form.busy) return still(state);
  switch (key) {
    case "tab":
    case "down":
      return still(withForm(state, { ...form, active: (form.active + 1) % form.fields.length }));
    case "backtab":
    case "up":
      return still(withForm(state, { ...form, active: (form.active - 1 + form.fields.length) % form.fields.length }));
    case "enter":
      if (form.active < form.fields.length - 1) return still(withForm(state, { ...form, active: form.active + 1 }));
      return submitted(state, form);
    case "ctrl+s":
      return submitted(state, form);
    default:
      return typedInto(state, form, key);
  }
}

const withForm = (state: State, form: Form): State => ({ ...state, overlay: { kind: "form", form } });

function submitted(state: State, form: Form): Step<State> {
  const wrong = misfits(form);
  const first = form.fields.findIndex(({ name }) => wrong[name] !== undefined);
  if (first !== -1) {
    const fields = form.fields.map(({ error: _, ...field }) => ({ ...field, ...errorOf(wrong[field.name]) }));
    return still(withForm(state, { ...form, fields, active: first, error: undefined }));
  }
  const serial = state.serial + 1;
  const sent = { ...form, busy: true, error: undefined };
  return { state: { ...withForm(state, sent), serial }, effects: [{ do: "submit", serial, form: sent }] };
}

const errorOf = (error: string | undefined): { error?: string } => (error === undefined ? {} : { error });

function typedInto(state: State, form: Form, key: string): Step<State> {
  const field = form.fields[form.active];
  return field === undefined ? still(state) : edited(state, form, changed(field, key));
}

/** Text from the clipboard, as it is. */
export function onFormPaste(state: State, form: Form, text: string): Step<State> {
  const field = form.fields[form.active];
  if (field === undefined || field.choices !== undefined || form.busy) return still(state);
  return edited(state, form, { ...field, text: inserted(field.text, text) });
}

function edited(state: State, form: Form, field: Field): Step<State> {
  if (field === form.fields[form.active]) return still(state);
  const { error: _, ...fine } = field;
  const fields = form.fields.map((one, index) => (index === form.active ? fine : one));
  return {
    state: withForm(state, { ...form, fields, edits: form.edits + 1, error: undefined }),
    effects: lookUp(fine),
  };
}

function changed(field: Field, key: string): Field {
  if (field.choices !== undefined) return chosen(field, key);
  const text = typed(field.text, key) ?? field.text;
  return text === field.text ? field : { ...field, text };
}

function chosen(field: Field, key: string): Field {
  const { choices = [] } = field;
  if (key !== "left" && key !== "right" && key !== " ") return field;
  const at = choices.indexOf(textOf(field.text)) + (key === "left" ? -1 : 1) + choices.length;
  return { ...field, text: textField(choices[at % choices.length] ?? "") };
}

function lookUp({ name, finds, text }: Field): Effect[] {
  return finds === undefined ? [] : [{ do: "find", field: name, finds, text: textOf(text) }];
}
