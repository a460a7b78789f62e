import { shellWords } from "../command-line/shell-line.ts";
import type { CommandTree, Terminal } from "../commands/command.ts";
import { usage } from "../failures/cli-failure.ts";
import { type Aliases, readAliases } from "./alias-file.ts";

/** How many aliases may stand for one another, so that a circle ends. */
const DEEPEST = 10;

/** The command line with what its first word stands for, when that is an alias. A command is never one. */
export function expandAlias(argv: readonly string[], commands: CommandTree, env: Terminal["env"]): readonly string[] {
  let words = argv;
  let aliases: Aliases | undefined;
  for (let depth = 0; ; depth++) {
    const [first = "", ...given] = words;
    if (first === "" || first.startsWith("-") || first === "help" || Object.hasOwn(commands, first)) return words;
    aliases ??= readAliases(env);
    const line = Object.hasOwn(aliases, first) ? aliases[first] : undefined;
    if (line === undefined) return words;
    if (depth === DEEPEST)
      throw usage(`The alias ${argv[0]} leads to itself.`, "`shop alias list` shows what stands for what.");
    words = filledIn(line, given, first);
  }
}

/** `$1` to `$9` stand for what is given, `$@` for all of it; what is not asked for by number is put at the end. */
export function filledIn(line: string, given: readonly string[], name: string): string[] {
  const words = shellWords(line);
  const asked = Math.max(
    0,
    ...words.flatMap((word) => [...word.matchAll(/\$([1-9])/g)].map(([, digit]) => Number(digit))),
  );
  if (given.length < asked) {
    throw usage(
      `The alias ${name} needs ${asked} ${asked === 1 ? "word" : "words"} behind it.`,
      `It stands for: shop ${line}`,
    );
  }
  const all = words.includes("$@");
  const filled = words.flatMap((word) => {
    if (word === "$@") return given;
    return [word.replace(/\$([1-9])/g, (_, digit: string) => given[Number(digit) - 1] ?? "")];
  });
  return all ? filled : [...filled, ...given.slice(asked)];
}
