import { type ParsedWords, type Part, parseWords } from "../command-line/parse-words.ts";
import { shellLine } from "../command-line/shell-line.ts";
import type { CommandTree } from "../commands/command.ts";
import { type Capture, captureOf, idIn, type Kind } from "./captures.ts";
import { type Expectation, expectationOf } from "./expectation.ts";
import { PasswordNames } from "./password-names.ts";
import type { Recorded } from "./recorded.ts";

/** One command of a recorded session, and what a script needs to know of it. */
export interface Step {
  readonly parsed: ParsedWords | undefined;
  readonly words: readonly string[];
  /** As a person would type it, for remarks. */
  readonly line: string;
  readonly expected: Expectation;
  /** What it made. */
  readonly capture: Capture | undefined;
  /** By its part: the thing whose id stands there. */
  readonly references: ReadonlyMap<Part, Capture>;
  /** The variable of the password that it reads; `null` for one that was wrong. */
  readonly password: string | null | undefined;
}

export interface Session {
  readonly steps: readonly Step[];
  /** The variables that are used somewhere. */
  readonly used: ReadonlySet<string>;
  /** Variable → whose password. */
  readonly passwords: ReadonlyMap<string, string>;
}

/** Finds in the commands of a session what they made and used again, and whose passwords they read. */
export async function readSession(records: readonly Recorded[], tree: CommandTree): Promise<Session> {
  const captures: Capture[] = [];
  const made = new Map<Kind, number>();
  const passwords = new PasswordNames();
  const used = new Set<string>();
  const steps: Step[] = [];
  for (const record of records) {
    const parsed = await parsedOrNot(record.words, tree);
    const references = parsed === undefined ? new Map<Part, Capture>() : referencesIn(parsed, captures);
    for (const { variable } of references.values()) used.add(variable);
    const capture = parsed && captureOf(record, parsed, made);
    if (capture !== undefined) captures.push(capture);
    const password = parsed && passwords.readBy(parsed, record);
    const { words } = record;
    steps.push({
      parsed,
      words,
      line: shellLine(["shop", ...words]),
      expected: expectationOf(record),
      capture,
      references,
      password,
    });
  }
  return { steps, used, passwords: passwords.all };
}

/** A line that its command refuses is kept as it was typed: that it is refused is what is to be seen again. */
async function parsedOrNot(words: readonly string[], tree: CommandTree): Promise<ParsedWords | undefined> {
  try {
    return await parseWords(words, tree);
  } catch {
    return undefined;
  }
}

function referencesIn(parsed: ParsedWords, captures: readonly Capture[]): Map<Part, Capture> {
  const found = new Map<Part, Capture>();
  for (const part of parsed.parts) {
    const id = idIn(parsed, part);
    const capture = id && captures.findLast((one) => one.kind === id.kind && one.id === id.id);
    if (capture !== undefined) found.set(part, capture);
  }
  return found;
}
