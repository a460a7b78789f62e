import { Command } from "commander";
import type { CommandTree } from "../commands/command.ts";
import { entryOf } from "../commands/command-tree.ts";
import { separateJsonFields } from "../output/format.ts";

/** A command line, taken apart by what its command declares. */
export interface ParsedWords {
  /** `orders place`; the words of the command itself. */
  readonly path: string;
  /** What follows, each with what it is. */
  readonly parts: readonly Part[];
  readonly args: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
  /** The names of all options that the command has. */
  readonly declared: readonly string[];
}

export interface Part {
  /** Without dashes: `user` of `--user 4` and of the argument `[user]`. */
  readonly name: string;
  readonly kind: "argument" | "option";
  /** What was typed, one or two words. */
  readonly words: readonly string[];
  readonly value: string | undefined;
}

/** @throws CommanderError when the command would refuse the line; undefined when there is no such command */
export async function parseWords(words: readonly string[], tree: CommandTree): Promise<ParsedWords | undefined> {
  const found = entryOf(words, tree);
  if (found === undefined) return undefined;
  const command = new Command(found.path).exitOverride().configureOutput({ outputError: () => undefined });
  (await found.entry.load()).command.configure(command);
  const rest = separateJsonFields(words.slice(found.path.split(" ").length));
  command.parseOptions(rest);
  const parts = partsOf(command, rest);
  const args = parts.filter(({ kind }) => kind === "argument").map(({ value }) => value);
  return {
    path: found.path,
    parts,
    args,
    options: command.opts(),
    declared: command.options.map((option) => option.name()),
  };
}

function partsOf(command: Command, words: readonly string[]): Part[] {
  const names = command.registeredArguments.map((argument) => argument.name());
  const parts: Part[] = [];
  let taken = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const [, flag = "", attached] = /^(--[\w-]+|-\w)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const option = command.options.find(({ long, short }) => flag !== "" && (long === flag || short === flag));
    if (option === undefined) {
      parts.push({
        name: names[Math.min(taken++, names.length - 1)] ?? "",
        kind: "argument",
        words: [word],
        value: word,
      });
      continue;
    }
    const next = words[index + 1];
    const takes = attached === undefined && (option.required || (option.optional && next?.startsWith("-") === false));
    const typed = takes && next !== undefined ? [word, next] : [word];
    parts.push({ name: option.name(), kind: "option", words: typed, value: takes ? next : attached });
    index += typed.length - 1;
  }
  return parts;
}
