import { programName } from "../command-line/program-name.ts";
import { shellLine } from "../command-line/shell-line.ts";
import type { CommandCall, Terminal } from "../commands/command.ts";
import { inputMissing } from "../failures/cli-failure.ts";
import { styleOf } from "../output/style.ts";
import type { Answers, Field, Form, SummaryLine } from "./field.ts";

/** What a command needs: what the command line gave, and how to ask for it when it gave nothing. */
export interface Wanted extends Omit<Field, "name"> {
  readonly given: string | undefined;
}

interface Filling<Name extends string> {
  /** What is done, for the form's head: "Place an order". */
  readonly title: string;
  /** By flag (`--user`) or argument (`ORDER`). */
  readonly wanted: Readonly<Record<Name, Wanted>>;
  /** Of these at least one must be given: a change that changes nothing is none. */
  readonly oneOf?: readonly NoInfer<Name>[];
  /** Shown before it is confirmed, of all that was given and answered. */
  readonly summary?: (values: Readonly<Record<Name, string>>) => Promise<readonly SummaryLine[]>;
}

/**
 * The values that a command can't do without. On a terminal a form asks for those that the command line did not give, and the
 * command line that says the same is printed afterwards; without one nothing ever asks.
 * @returns what was given and answered; "" for an optional one that was left empty
 * @throws exit 6 that names all that are missing at once; exit 130 when the form is left
 */
export async function fill<Name extends string>(
  call: CommandCall,
  filling: Filling<Name>,
): Promise<Record<Name, string>> {
  const entries = Object.entries<Wanted>(filling.wanted);
  const known = Object.fromEntries(entries.map(([name, { given = "" }]) => [name, given])) as Record<Name, string>;
  const missing = missingOf(filling);
  if (missing.length === 0) return known;
  if (!canAsk(call.terminal)) throw inputMissing(missing);
  const { title, summary } = filling;
  const fields = fieldsOf(filling);
  const form: Form = { title, fields, summary: summary && ((answers) => summary({ ...known, ...answers })) };
  const answers = await show(form, call.terminal);
  const values = { ...known, ...answers };
  call.typed.words = completed(call, fields, answers);
  const { stderr, env } = call.terminal;
  const { dim } = styleOf(stderr, env);
  stderr.write(`${dim(`$ ${shellLine([programName(env), ...call.typed.words])}`)}\n`);
  const still = filling.oneOf?.every((name) => values[name] === "") === true;
  if (still) throw inputMissing(missing);
  return values;
}

/** The names of what the command line lacks; of alternatives all in one: "--sku, --name or --currency". */
function missingOf<Name extends string>({ wanted, oneOf = [] }: Filling<Name>): string[] {
  const needed = Object.entries<Wanted>(wanted).filter(([, { given, optional }]) => given === undefined && !optional);
  const none = oneOf.length > 0 && oneOf.every((name) => wanted[name].given === undefined);
  const alternatives = `${oneOf.slice(0, -1).join(", ")} or ${oneOf.at(-1)}`;
  return [...needed.map(([name]) => name), ...(none ? [alternatives] : [])];
}

/**
 * What is asked: all that was not given, what is optional too, unless it is a password alone that is missing. What nobody sees is
 * asked for twice where that is wanted.
 */
function fieldsOf<Name extends string>({ wanted, oneOf }: Filling<Name>): Field[] {
  const open = Object.entries<Wanted>(wanted).filter(([, { given }]) => given === undefined);
  const needed = open.filter(([, { optional }]) => optional !== true);
  const secretsOnly = oneOf === undefined && needed.every(([, { kind }]) => kind === "secret");
  return (secretsOnly ? needed : open).flatMap(([name, wish]) => {
    const field = { ...wish, name };
    return wish.again === true ? [field, repetition(field)] : [field];
  });
}

const repetition = (field: Field): Field => ({
  ...field,
  name: `${field.name} again`,
  label: `${field.label} again`,
  check: (text, answers) => (text === answers[field.name] ? undefined : "The two are not the same."),
});

/** Whether there is somebody to ask. Questions stand on stderr, so stdout may be a pipe. */
export function canAsk({ stdin, stderr }: Terminal): boolean {
  return stdin.isTTY === true && stderr.isTTY === true;
}

/** Ink costs 100 ms, which a lone password is not worth, and needs a terminal that can move its cursor. */
async function show(form: Form, terminal: Terminal): Promise<Answers> {
  const { TERM, ACCESSIBLE } = terminal.env;
  const inLines = TERM === "dumb" || ACCESSIBLE === "1" || form.fields.every(({ kind }) => kind === "secret");
  if (inLines) return (await import("./ask-in-lines.ts")).askInLines(form, terminal);
  return (await import("./show-form.tsx")).showForm(form, terminal);
}

/** What could have been typed instead. Arguments stand behind the command's name, flags at the end; a secret in neither. */
function completed({ path, typed }: CommandCall, fields: readonly Field[], answers: Answers): string[] {
  const told = fields.filter(({ name, kind }) => kind !== "secret" && (answers[name] ?? "") !== "");
  const value = ({ name }: Field): string => answers[name] ?? "";
  const isFlag = ({ name }: Field): boolean => name.startsWith("--");
  const args = told.filter((field) => !isFlag(field)).map(value);
  const flags = told.filter(isFlag).flatMap((field) => [field.name, value(field)]);
  return [...typed.words.slice(0, path.length), ...args, ...typed.words.slice(path.length), ...flags];
}
