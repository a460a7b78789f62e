import type { Key } from "ink";
import type { FormKey } from "./form-session.ts";

/** What the keys mean in a form. Several may come at once, when somebody types fast or pastes. */
export function keysOf(input: string, key: Key): FormKey[] {
  if (key.escape) return [{ kind: "leave" }];
  if (key.return) return [{ kind: "enter" }];
  if (key.tab) return [{ kind: key.shift ? "back" : "enter" }];
  if (key.upArrow) return [{ kind: "up" }];
  if (key.downArrow) return [{ kind: "down" }];
  if (key.leftArrow) return [{ kind: "edit", key: "left" }];
  if (key.rightArrow) return [{ kind: "edit", key: "right" }];
  if (key.home) return [{ kind: "edit", key: "home" }];
  if (key.end) return [{ kind: "edit", key: "end" }];
  if (key.delete) return [{ kind: "edit", key: "delete" }];
  const whole = key.backspace ? "\u007f" : key.ctrl ? controlOf(input) : input;
  return key.meta ? [] : whole.split(/(\p{Cc})/u).flatMap(typed);
}

/** Ink takes a lone control character for a letter with Ctrl; in the middle of others it stays what it is. */
const controlOf = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) & 0x1f);

const CONTROLS: Readonly<Record<string, FormKey>> = {
  "\u0001": { kind: "edit", key: "home" },
  "\u0003": { kind: "leave" },
  "\u0004": { kind: "leave" },
  "\u0005": { kind: "edit", key: "end" },
  "\b": { kind: "edit", key: "backspace" },
  "\n": { kind: "enter" },
  "\r": { kind: "enter" },
  "\t": { kind: "enter" },
  "\u0015": { kind: "edit", key: "clear" },
  "\u0017": { kind: "edit", key: "word" },
  "\u007f": { kind: "edit", key: "backspace" },
};

function typed(text: string): FormKey[] {
  const control = CONTROLS[text];
  if (control !== undefined) return [control];
  return text === "" || /^\p{Cc}$/u.test(text) ? [] : [{ kind: "text", text }];
}
