import { Command } from "commander";
import type { CommandTree } from "../commands/command.ts";
import { entryOf } from "../commands/command-tree.ts";

/** What is to be completed: the last word, and what can stand there. */
export type Spot =
  | { readonly kind: "command"; readonly tree: CommandTree; readonly text: string }
  | { readonly kind: "flag"; readonly command: Command; readonly text: string }
  | {
      readonly kind: "value";
      /** Without dashes: `user` of `--user` and of the argument `[user]`. */
      readonly name: string;
      readonly path: string;
      readonly choices: readonly string[] | undefined;
      /** Stands before the value in the same word: `--user=`. */
      readonly attached: string;
      readonly text: string;
    };

/** @param words what was typed after `shop`; the last one is being typed, and may be empty */
export async function findSpot(words: readonly string[], tree: CommandTree): Promise<Spot | undefined> {
  const text = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const [first = ""] = before;
  if (before.length === 0 || (first === "help" && before.length === 1)) return { kind: "command", tree, text };
  const named = first === "help" ? before.slice(1) : before;
  const found = entryOf(named, tree);
  if (found === undefined) {
    const group = Object.hasOwn(tree, named[0] ?? "") ? tree[named[0] ?? ""] : undefined;
    const members = group !== undefined && "commands" in group && named.length === 1 ? group.commands : undefined;
    return members && { kind: "command", tree: members, text };
  }
  if (first === "help") return undefined;
  const command = new Command(found.path).exitOverride();
  (await found.entry.load()).command.configure(command);
  return spotIn(command, found.path, before.slice(found.path.split(" ").length), text);
}

function spotIn(command: Command, path: string, before: readonly string[], text: string): Spot | undefined {
  const optionNamed = (word: string) => command.options.find(({ long, short }) => long === word || short === word);
  let taken = 0;
  for (let index = 0; index < before.length; index++) {
    const word = before[index] ?? "";
    const option = optionNamed(word);
    const next = before[index + 1];
    if (option === undefined) taken += word.startsWith("-") ? 0 : 1;
    else if (option.required || (option.optional && next?.startsWith("-") === false)) {
      if (next === undefined) return valueSpot(path, option, "", text);
      index++;
    }
  }
  const [, flag = "", value] = /^(--[\w-]+)=(.*)$/s.exec(text) ?? [];
  const attachedTo = optionNamed(flag);
  if (attachedTo !== undefined) return valueSpot(path, attachedTo, `${flag}=`, value ?? "");
  if (text.startsWith("-")) return { kind: "flag", command, text };
  const argument =
    command.registeredArguments[taken] ?? command.registeredArguments.findLast(({ variadic }) => variadic);
  if (argument === undefined) return { kind: "flag", command, text };
  return { kind: "value", name: argument.name(), path, choices: argument.argChoices, attached: "", text };
}

function valueSpot(
  path: string,
  option: { name(): string; readonly argChoices?: readonly string[] | undefined },
  attached: string,
  text: string,
): Spot {
  return { kind: "value", name: option.name(), path, choices: option.argChoices, attached, text };
}
