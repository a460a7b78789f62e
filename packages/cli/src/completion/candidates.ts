import type { CommandTree, Terminal } from "../commands/command.ts";
import { placesIn } from "../connection/places-in.ts";
import { type Candidate, FILES, matching } from "./candidate.ts";
import { findSpot, type Spot } from "./spot.ts";

/** Everything that can stand at the end of these words, or that it is the name of a file. Without a network but for live names. */
export async function candidatesFor(
  words: readonly string[],
  commands: CommandTree,
  terminal: Terminal,
): Promise<readonly Candidate[] | typeof FILES> {
  const spot = await findSpot(words, commands);
  if (spot === undefined) return [];
  if (spot.kind === "command") return [...commandNames(spot), ...(await aliasNames(spot, commands, terminal))];
  if (spot.kind === "flag") return flags(spot);
  if (spot.choices !== undefined)
    return matching(
      spot.text,
      spot.choices.map((value) => ({ value, about: "" })),
    );
  if (FILE_NAMES.has(spot.name)) return FILES;
  return valuesOf(spot, words, terminal);
}

/** Arguments and options that name a file or folder. */
const FILE_NAMES = new Set(["file", "input", "data", "api-key-file", "log", "from", "plan", "rejected", "output"]);

const commandNames = ({ tree, text }: Extract<Spot, { kind: "command" }>): Candidate[] =>
  matching(
    text,
    Object.entries(tree).map(([value, { summary }]) => ({ value, about: summary })),
  );

async function aliasNames(
  { tree, text }: Extract<Spot, { kind: "command" }>,
  commands: CommandTree,
  { env }: Terminal,
): Promise<Candidate[]> {
  if (tree !== commands) return [];
  const { readAliases } = await import("../aliases/alias-file.ts");
  return matching(
    text,
    Object.entries(readAliases(env)).map(([value, about]) => ({ value, about })),
  );
}

function flags({ command, text }: Extract<Spot, { kind: "flag" }>): Candidate[] {
  const shown = command.options.filter(({ hidden }) => !hidden);
  return matching(
    text,
    shown.map(({ long, short, description }) => ({ value: long ?? short ?? "", about: description })),
  );
}

async function valuesOf(
  { name, text, path }: Extract<Spot, { kind: "value" }>,
  words: readonly string[],
  terminal: Terminal,
): Promise<Candidate[]> {
  if (name === "context" || (path.startsWith("context ") && name === "name")) {
    const { contextNames } = await import("./context-names.ts");
    return matching(text, contextNames(terminal.env));
  }
  if (path === "api" && name === "call") return words.length > 2 ? [] : matching(text, await operationNames());
  const { liveNames } = await import("./live-names.ts");
  return liveNames(name, text, { options: placesIn(words), terminal });
}

async function operationNames(): Promise<Candidate[]> {
  const { operations } = await import("@shop/sdk/raw");
  return operations.map(({ id, summary }) => ({ value: id, about: summary }));
}
