import type { Command } from "commander";
import type { CommandCall } from "../commands/command.ts";
import { positive } from "./list-options.ts";
import { optionalNumber } from "./required.ts";

const USUALLY = 100;

/** The flags of what tells a history. */
export function withHistoryOptions(command: Command): Command {
  return command.option("--last <n>", `at most so many entries, the latest (default: ${USUALLY})`, positive);
}

export const lastEntries = (call: CommandCall): number => optionalNumber(call, "last") ?? USUALLY;
