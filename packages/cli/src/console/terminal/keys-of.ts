import type { Key } from "ink";

/** Ink's names of keys, by ours. */
const named = {
  upArrow: "up",
  downArrow: "down",
  leftArrow: "left",
  rightArrow: "right",
  pageUp: "pageup",
  pageDown: "pagedown",
  home: "home",
  end: "end",
  return: "enter",
  escape: "escape",
  backspace: "backspace",
  delete: "delete",
} as const satisfies Partial<Record<keyof Key, string>>;

/** Characters that are keys with a name, when several keys come at once. */
const controls: Readonly<Record<string, string>> = {
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\u007f": "backspace",
  "\b": "backspace",
  "\u001b": "escape",
};

let segmenter: Intl.Segmenter | undefined;

/** The keys in what the terminal sent: somebody who types fast, or a script, sends several at once. */
export function keysOf(input: string, key: Key): string[] {
  if (key.tab) return [key.shift ? "backtab" : "tab"];
  for (const [name, ours] of Object.entries(named)) if (key[name as keyof typeof named]) return [ours];
  if (key.ctrl) return [`ctrl+${input}`];
  if (key.meta) return [];
  segmenter ??= new Intl.Segmenter();
  return Array.from(
    segmenter.segment(input.replaceAll("\r\n", "\r")),
    ({ segment }) => controls[segment] ?? ctrl(segment),
  );
}

/** The key that sends this character: Ctrl-A sends the first one. */
function ctrl(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 1 && code <= 26 ? `ctrl+${String.fromCharCode(code + 96)}` : character;
}
