import type { Terminal } from "./commands/command.ts";
import { exitCodes } from "./exit-codes.ts";
import { CliFailure } from "./failures/cli-failure.ts";

/**
 * The process as a command sees it. Node makes each of the three streams, and loads what it is made of, when it is first asked for:
 * a command that does not read has no stdin. So it is with the folder: a shell may be in one that is gone, and most commands do not care.
 */
export function processTerminal(
  process: NodeJS.Process,
  { recorder, trace }: Pick<Terminal, "recorder" | "trace"> = {},
): Terminal {
  let guarded = false;
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      if (!guarded) endWithReader(process);
      guarded = true;
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    get cwd() {
      return workingFolder(process);
    },
    env: process.env,
    recorder,
    trace,
  };
}

/** Whoever reads the output may stop reading (`shop orders list | head`): that is no failure. */
function endWithReader(process: NodeJS.Process): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? exitCodes.ok : exitCodes.failed);
  });
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
