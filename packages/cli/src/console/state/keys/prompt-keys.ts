import { shellLine, shellWords } from "../../../command-line/shell-line.ts";
import { textField, textOf, typed } from "../../text/text-field.ts";
import type { Step } from "../effect.ts";
import { listHeight } from "../layout.ts";
import { listFrom, noFilter } from "../list-state.ts";
import { recordsHere } from "../record-words.ts";
import type { Prompt, State } from "../state.ts";
import { refused, still } from "./area-keys.ts";

/** The line at the bottom: a filter, or a command. */
export function onPromptKey(state: State, prompt: Prompt, key: string): Step<State> {
  const closed = { ...state, prompt: undefined };
  const text = textOf(prompt.text).trim();
  switch (key) {
    case "escape":
      return still(closed);
    case "enter":
      return prompt.kind === "filter" ? filtered(closed, text) : commanded(closed, text);
    case "up":
    case "down":
      return prompt.kind === "command" ? still(recalled(state, prompt, key === "up" ? 1 : -1)) : still(state);
    case "backspace":
      if (prompt.text.characters.length === 0) return still(closed);
  }
  return still({ ...state, prompt: { ...prompt, text: typed(prompt.text, key) ?? prompt.text } });
}

function filtered(state: State, text: string): Step<State> {
  const { area } = state;
  if (area === "overview") return still(state);
  if (text !== "") return { state, effects: [{ do: "filter", area, text }] };
  const list = listFrom(state.lists[area], "start", listHeight(state.size), noFilter);
  return still({ ...state, lists: { ...state.lists, [area]: list } });
}

function commanded(state: State, text: string): Step<State> {
  if (text === "") return still(state);
  if (text === "q" || text === "quit") return { state, effects: [{ do: "leave", interrupted: false }] };
  try {
    const words = shellWords(text);
    const command = words[0] === "shop" ? words.slice(1) : words;
    return recordsHere(command) ? { state, effects: [{ do: "record", words: command }] } : running(state, command);
  } catch (error) {
    return refused(state, error instanceof Error ? error.message : String(error));
  }
}

/** Runs a command line of `shop`, and shows what it prints. */
export function running(state: State, words: readonly string[]): Step<State> {
  if (words.length === 0) return still(state);
  const serial = state.serial + 1;
  const overlay = { kind: "pager", serial, words, lines: [], top: 0, exitCode: undefined } as const;
  const log = [...state.log, { serial, words, result: "running", outcome: "" } as const].slice(-200);
  return { state: { ...state, serial, overlay, log }, effects: [{ do: "run", serial, words }] };
}

function recalled(state: State, prompt: Prompt, steps: number): State {
  const back = Math.min(Math.max(prompt.back + steps, 0), state.log.length);
  const entry = back === 0 ? undefined : state.log[state.log.length - back];
  return { ...state, prompt: { ...prompt, back, text: textField(entry === undefined ? "" : shellLine(entry.words)) } };
}
