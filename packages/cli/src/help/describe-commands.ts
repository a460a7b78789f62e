import { Command, type Option } from "commander";
import type { CommandEntry, CommandTree } from "../commands/command.ts";
import { exitCodesOf, helpTexts, variablesOf } from "./command-facts.ts";

/** A command as `shop commands --json` shows it. */
export interface DescribedCommand {
  /** `orders place` */
  readonly command: string;
  readonly summary: string;
  readonly arguments: readonly DescribedArgument[];
  readonly flags: readonly DescribedFlag[];
  readonly examples: readonly { readonly line: string; readonly what: string }[];
  /** What its help says besides. */
  readonly notes: string;
  readonly exit_codes: readonly number[];
  readonly environment: readonly string[];
}

interface DescribedArgument {
  readonly name: string;
  readonly what: string;
  readonly several: boolean;
  readonly choices?: readonly string[];
}

interface DescribedFlag {
  /** `--quantity`; `-q, --quiet`. */
  readonly flag: string;
  /** What follows it; `null` for one that only is there or not. */
  readonly value: string | null;
  readonly value_needed: boolean;
  readonly what: string;
  readonly group: string;
  readonly choices?: readonly string[];
  readonly default?: unknown;
  readonly environment?: readonly string[];
}

/** Every command with all that can be said of it. Loads every module, which no other command does. */
export async function describeCommands(tree: CommandTree): Promise<DescribedCommand[]> {
  const described: DescribedCommand[] = [];
  for (const [name, entry] of Object.entries(tree)) {
    if ("load" in entry) described.push(await describe(name, entry));
    else
      for (const [member, one] of Object.entries(entry.commands))
        described.push(await describe(`${name} ${member}`, one));
  }
  return described;
}

async function describe(path: string, { summary, load }: CommandEntry): Promise<DescribedCommand> {
  const command = new Command(path);
  (await load()).command.configure(command);
  const { before, after } = helpTexts(command);
  return {
    command: path,
    summary,
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      what: argument.description,
      several: argument.variadic,
      ...(argument.argChoices && { choices: argument.argChoices }),
    })),
    flags: command.options.filter(({ hidden }) => !hidden).map(describeFlag),
    examples: [...before.matchAll(/^ {2}\$ (.*?) +# (.*)$/gm)].map(([, line = "", what = ""]) => ({ line, what })),
    notes: after.trim(),
    exit_codes: exitCodesOf(command),
    environment: variablesOf(command),
  };
}

function describeFlag(option: Option): DescribedFlag {
  const { long, short, description, argChoices, defaultValue, required, optional, flags, helpGroupHeading } = option;
  const environment = description.match(/\b(SHOP_[A-Z_]+|DATABASE_URL)\b/g);
  const value = /[<[](.+?)[>\]]/.exec(flags)?.[1] ?? null;
  return {
    flag: [short, long].filter((part) => part !== undefined).join(", "),
    value: required || optional ? value : null,
    value_needed: required,
    what: description,
    group: (helpGroupHeading ?? "Options:").replace(/:$/, ""),
    ...(argChoices && { choices: argChoices }),
    ...(defaultValue !== undefined && !isEmpty(defaultValue) && { default: defaultValue }),
    ...(environment && { environment: [...new Set(environment)] }),
  };
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
