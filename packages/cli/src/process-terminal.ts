import type { Terminal } from "./commands/command.ts";
import { exitCodes } from "./exit-codes.ts";
import { CliFailure } from "./failures/cli-failure.ts";

/** The process as a command sees it. */
export function processTerminal(process: NodeJS.Process, recorder?: Terminal["recorder"]): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return {
    ...{ stdin, stdout, stderr, env, recorder },
    // Asked for only by who needs it: a shell may be in a folder that is gone, and most commands do not care.
    get cwd() {
      return workingFolder(process);
    },
  };
}

function workingFolder(process: NodeJS.Process): string {
  try {
    return process.cwd();
  } catch {
    throw new CliFailure(
      "no_folder",
      exitCodes.failed,
      "The folder that this shell is in was removed.",
      "Go to another one: cd",
    );
  }
}
