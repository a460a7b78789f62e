import type { Key } from "ink";
import type { FormKey } from "./form-session.ts";

/** What the keys mean in a form. Several may come at once, when somebody types fast or pastes. */
export function keysOf(input: string, key: Key): FormKey[] {
  if (key.escape || (key.ctrl && input === "c")) return [{ kind: "leave" }];
  if (key.return) return [{ kind: "enter" }];
  if (key.tab) return [{ kind: key.shift ? "back" : "enter" }];
  if (key.upArrow) return [{ kind: "up" }];
  if (key.downArrow) return [{ kind: "down" }];
  if (key.leftArrow) return [{ kind: "edit", key: "left" }];
  if (key.rightArrow) return [{ kind: "edit", key: "right" }];
  if (key.home) return [{ kind: "edit", key: "home" }];
  if (key.end) return [{ kind: "edit", key: "end" }];
  if (key.backspace) return [{ kind: "edit", key: "backspace" }];
  if (key.delete) return [{ kind: "edit", key: "delete" }];
  if (key.ctrl) return CTRL[input] ?? [];
  return key.meta ? [] : input.split(/(\r\n?|\n)/).flatMap(typed);
}

const CTRL: Readonly<Record<string, FormKey[]>> = {
  a: [{ kind: "edit", key: "home" }],
  d: [{ kind: "leave" }],
  e: [{ kind: "edit", key: "end" }],
  u: [{ kind: "edit", key: "clear" }],
  w: [{ kind: "edit", key: "word" }],
};

function typed(text: string): FormKey[] {
  if (text === "") return [];
  return [/^[\r\n]/.test(text) ? { kind: "enter" } : { kind: "text", text }];
}
