import { createInterface, type Interface } from "node:readline/promises";
import type { Terminal } from "../commands/command.ts";
import { interrupted, usage } from "../failures/cli-failure.ts";
import { askSecret } from "../input/ask-secret.ts";
import type { Answers, Choice, Field, Form } from "./field.ts";

/** A form line by line, for terminals that can't move their cursor and for people who are read to. */
export async function askInLines(form: Form, terminal: Terminal): Promise<Answers> {
  const { stderr } = terminal;
  if (form.fields.some(({ kind }) => kind !== "secret")) stderr.write(`${form.title}\n`);
  const answers: Record<string, string> = {};
  for (const field of form.fields) answers[field.name] = await ask(field, answers, terminal);
  if (form.summary === undefined) return answers;
  for (const [label, text] of await form.summary(answers)) stderr.write(`${label}: ${text}\n`);
  if (!/^y(es)?$/i.test(await askLine("Do it? (y/N) ", terminal))) throw interrupted();
  return answers;
}

async function ask(field: Field, answers: Answers, terminal: Terminal): Promise<string> {
  for (;;) {
    const typed = await typedFor(field, terminal);
    const value = field.kind === "choice" ? await choose(field, typed, terminal) : typed;
    if (value === undefined) continue;
    const empty = field.optional === true ? undefined : "This is needed.";
    const error = value === "" ? empty : await field.check?.(value, answers);
    if (error === undefined) return value;
    // Nobody sees what to mend: from the beginning, then.
    if (field.kind === "secret") throw usage(error);
    terminal.stderr.write(`${error}\n`);
  }
}

async function typedFor({ kind, label, placeholder }: Field, terminal: Terminal): Promise<string> {
  if (kind === "secret") return askSecret(`${label}: `, terminal);
  return (await askLine(`${label}${placeholder === undefined ? "" : ` (${placeholder})`}: `, terminal)).trim();
}

/** One that fits alone, or exactly; else those that fit are listed, and it is asked again. */
async function choose({ search }: Field, typed: string, { stderr }: Terminal): Promise<string | undefined> {
  const choices = (await search?.(typed)) ?? [];
  const exact = choices.find(({ value, label }) => value === typed || label === typed);
  const only = exact ?? (choices.length === 1 ? choices[0] : undefined);
  if (only !== undefined) return only.value;
  stderr.write(choices.length === 0 ? "Nothing is called so.\n" : "Which one? Type its name:\n");
  stderr.write(choices.map(lineOf).join(""));
  return undefined;
}

const lineOf = ({ value, label, detail }: Choice): string =>
  `  ${[label, value === label ? undefined : value, detail].filter((part) => part !== undefined).join("  ")}\n`;

async function askLine(question: string, { stdin, stderr }: Terminal): Promise<string> {
  const lines = createInterface({ input: stdin, output: stderr, terminal: false });
  try {
    return await Promise.race([lines.question(question), left(lines)]);
  } finally {
    lines.close();
  }
}

/** Ctrl-D closes the input, Ctrl-C ends the process by its signal, as of any program that reads lines. */
function left(lines: Interface): Promise<never> {
  return new Promise((_, reject) => lines.once("close", () => reject(interrupted())));
}
