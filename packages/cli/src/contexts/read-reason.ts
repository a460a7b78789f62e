import type { CommandCall } from "../commands/command.ts";
import { inputMissing, usage } from "../failures/cli-failure.ts";
import { askLine } from "../input/ask-line.ts";
import { optional } from "../input/required.ts";

/** Why a read-only shop is to be changed: `--reason`, or asked for on a terminal. @throws exit 6 without one, exit 2 for no line */
export async function readReason(call: CommandCall): Promise<string> {
  const { stdin, stderr } = call.terminal;
  const given = optional(call, "reason");
  if (given === undefined && !(stdin.isTTY && stderr.isTTY)) throw inputMissing(["--reason"]);
  const reason = (given ?? (await askLine("Why (for the journal): ", call))).trim();
  if (/^\P{Cc}{1,500}$/u.test(reason)) return reason;
  throw usage("The reason must be one line of 1 to 500 characters.", "The journal of the shop keeps it for ever.");
}
