import type { Command } from "commander";
import type { CommandCall } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure, inputMissing } from "../failures/cli-failure.ts";
import { canAsk } from "../form/fill.ts";

/** What is about to happen, and how much of an answer it takes. */
export interface Consequence {
  /** What will be done, and how it is taken back or that it can't be: lines for a person. */
  readonly says: readonly string[];
  /** The name to be typed, for what can't be taken back. Without one a letter is enough. */
  readonly type?: string | undefined;
}

interface Asking {
  /** Whether somebody who can't be asked has to say `--yes`. One thing that is named is clear enough without. */
  readonly needsYes?: boolean;
}

/** The flag by which nothing is asked. */
export function withConfirmOption(command: Command): Command {
  return command.option("-y, --yes", "do it without asking");
}

/**
 * Says on a terminal what is about to happen, and goes on only when it is confirmed; the default is No. `consequence` is only put
 * together when somebody is asked. Without a terminal nothing is asked.
 * @throws exit 130 when it is not confirmed; exit 6 that names `--yes` where that is needed and nobody can be asked
 */
export async function confirm(
  { options, terminal }: CommandCall,
  consequence: () => Consequence | Promise<Consequence>,
  { needsYes = false }: Asking = {},
): Promise<void> {
  if (options.yes === true) return;
  if (!canAsk(terminal)) {
    if (needsYes) throw inputMissing(["--yes"]);
    return;
  }
  const { says, type } = await consequence();
  for (const line of says) terminal.stderr.write(`${line}\n`);
  const { askWord } = await import("./ask-word.ts");
  const question = type === undefined ? "Go on? [y/N] " : `Type ${type} to go on: `;
  const answer = (await askWord(question, terminal)).trim();
  if (type === undefined ? /^y(es)?$/i.test(answer) : answer === type) return;
  throw new CliFailure("not_confirmed", exitCodes.interrupted, "Not confirmed; nothing was changed.");
}
