import { shellWords } from "../command-line/shell-line.ts";
import type { CommandTree, Terminal } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure, notFound, usage } from "../failures/cli-failure.ts";
import { didYouMean } from "../output/closest.ts";
import { type Aliases, changeAliases, readAliases } from "./alias-file.ts";

export interface Alias {
  readonly name: string;
  /** What follows `shop`. */
  readonly line: string;
}

/** Keeps the alias, in place of another one of that name. @throws exit 5 for the name of a command, 2 for what is no name or line */
export async function setAlias({ name, line }: Alias, commands: CommandTree, env: Terminal["env"]): Promise<Alias> {
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,31}$/.test(name))
    throw usage(`${JSON.stringify(name)} can't be an alias: letters, digits, - and _ can, with a letter first.`);
  if (Object.hasOwn(commands, name) || RESERVED.has(name))
    throw new CliFailure("alias_shadows", exitCodes.conflict, `${name} is a command; an alias can't take its place.`);
  const kept = { name, line: line.replace(/^shop\s+/, "").trim() };
  const [first = ""] = wordsOf(kept.line);
  if (!Object.hasOwn(commands, first) && !Object.hasOwn(readAliases(env), first))
    throw usage(`${JSON.stringify(first)} is no command.`, didYouMean(first, Object.keys(commands)));
  await changeAliases(env, (before) => ({ ...before, [name]: kept.line }));
  return kept;
}

const RESERVED = new Set(["help", "complete"]);

function wordsOf(line: string): string[] {
  try {
    return shellWords(line);
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

/** @throws exit 3 when there is none of that name */
export async function removeAlias(name: string, env: Terminal["env"]): Promise<Alias> {
  let removed: Alias | undefined;
  await changeAliases(env, (before) => {
    const { [name]: line, ...others } = before;
    if (line === undefined || !Object.hasOwn(before, name)) throw missing(name, before);
    removed = { name, line };
    return others;
  });
  return removed ?? { name, line: "" };
}

function missing(name: string, aliases: Aliases): CliFailure {
  const names = Object.keys(aliases);
  return notFound(
    `There is no alias ${JSON.stringify(name)}.`,
    names.length === 0 ? undefined : didYouMean(name, names),
  );
}
