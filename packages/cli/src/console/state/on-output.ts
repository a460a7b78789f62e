import type { Message } from "./message.ts";
import type { LogEntry, State } from "./state.ts";

/** So much of a command's output is kept. */
export const MOST_LINES = 5_000;

/** What a command printed, and how it ended. */
export function onOutput(state: State, message: Extract<Message, { type: "output" | "ended" }>): State {
  const { overlay } = state;
  const shown = overlay?.kind === "pager" && overlay.serial === message.serial ? overlay : undefined;
  if (message.type === "output") {
    return shown === undefined
      ? state
      : { ...state, overlay: { ...shown, lines: appended(shown.lines, message.text) } };
  }
  const log = state.log.map((entry) => (entry.serial === message.serial ? ended(entry, message.exitCode) : entry));
  return { ...state, log, ...(shown === undefined ? {} : { overlay: { ...shown, exitCode: message.exitCode } }) };
}

function ended(entry: LogEntry, exitCode: number): LogEntry {
  return { ...entry, result: exitCode === 0 ? "ok" : "failed", outcome: exitCode === 0 ? "" : `exit ${exitCode}` };
}

/** The last line goes on where it was left. Whatever would move the cursor or colour the screen is taken out. */
function appended(lines: readonly string[], text: string): readonly string[] {
  if (lines.length >= MOST_LINES) return lines;
  const [first = "", ...others] = plain(text).split("\n");
  const last = lines.at(-1) ?? "";
  const all = [...lines.slice(0, -1), last + first, ...others];
  return all.length < MOST_LINES
    ? all
    : [...all.slice(0, MOST_LINES - 1), `… more than ${MOST_LINES} lines; the rest is not kept`];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that terminals obey begin with one
const SEQUENCES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|.)|[^\P{Cc}\n\t]/gu;

const plain = (text: string): string => text.replaceAll(SEQUENCES, "").replaceAll("\t", "    ");
