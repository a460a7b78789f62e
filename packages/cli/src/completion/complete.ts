import type { CommandTree, Terminal } from "../commands/command.ts";
import { type Candidate, FILES } from "./candidate.ts";
import { candidatesFor } from "./candidates.ts";
import { wordsOfLine } from "./words-of-line.ts";

/** Milliseconds since this process began. Whoever pressed Tab waits no longer for a shop that is slow or away. */
const PATIENCE_MS = 180;

/** Another patience, for a shop that is far away. */
const PATIENCE = "SHOP_COMPLETION_TIMEOUT";

/**
 * What the completion scripts of the shells ask: `shop complete SHELL LINE` for bash, whose own words are cut at "=" and ":", and
 * `shop complete SHELL -- WORDS…` for the others. Prints a candidate a line, with what it is behind a tab. Never says anything else.
 */
export async function complete(argv: readonly string[], commands: CommandTree, terminal: Terminal): Promise<void> {
  const [shell = "", ...rest] = argv;
  const typed = shell === "bash" ? wordsOfLine(rest[0] ?? "") : { words: rest.slice(1), quote: "", cut: "" };
  const patience = Number(terminal.env[PATIENCE]) || PATIENCE_MS;
  const impatience = setTimeout(() => process.exit(0), Math.max(1, patience - performance.now()));
  const found = await candidatesFor(typed.words, commands, terminal).catch(() => []);
  clearTimeout(impatience);
  if (found === FILES) terminal.stdout.write(":files\n");
  else terminal.stdout.write(found.map((candidate) => lineFor(shell, candidate, typed)).join(""));
}

function lineFor(shell: string, { value, about }: Candidate, typed: Typed): string {
  const told = about.replace(/\s+/g, " ");
  if (shell === "bash") return `${forBash(value, typed)}\n`;
  const attached = shell === "fish" ? attachedIn(typed.words.at(-1) ?? "") : "";
  return `${attached}${value.replace(/[\t\n]/g, " ")}\t${told}\n`;
}

type Typed = ReturnType<typeof wordsOfLine>;

/** bash puts in what it is given as it is: blanks must be quoted, unless the word stands in quotation marks already. */
function forBash(value: string, { quote, cut }: Typed): string {
  const rest = value.toLowerCase().startsWith(cut.toLowerCase()) ? value.slice(cut.length) : value;
  return quote === "" ? rest.replace(/[^\w@%+=:,./-]/g, "\\$&") : rest;
}

const attachedIn = (word: string): string => /^--[\w-]+=/.exec(word)?.[0] ?? "";
