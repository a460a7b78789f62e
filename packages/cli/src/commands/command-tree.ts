import type { CommandEntry, CommandTree } from "./command.ts";

/** The command that a line begins with. */
export function entryOf(
  [first = "", second = ""]: readonly string[],
  tree: CommandTree,
): { readonly path: string; readonly entry: CommandEntry } | undefined {
  const entry = Object.hasOwn(tree, first) ? tree[first] : undefined;
  if (entry === undefined) return undefined;
  if ("load" in entry) return { path: first, entry };
  const member = Object.hasOwn(entry.commands, second) ? entry.commands[second] : undefined;
  return member === undefined ? undefined : { path: `${first} ${second}`, entry: member };
}
