import { mkdirSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Terminal } from "../commands/command.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { processTerminal } from "../process-terminal.ts";
import { wantsPlain } from "./wants-console.ts";

/** `shop` alone on a terminal. Whatever goes wrong is told when the terminal is as it was before. */
export async function openConsole(process: NodeJS.Process): Promise<ExitCode> {
  const terminal = processTerminal(process);
  const { stdout, env } = terminal;
  stdout.on("error", () => process.exit(exitCodes.failed));
  try {
    keepCompiled(env);
    if (wantsPlain(env)) {
      const { runPlain } = await import("./plain/run-plain.ts");
      return await runPlain(terminal);
    }
    const { runConsole } = await import("./run-console.tsx");
    return await runConsole(terminal);
  } catch (error) {
    const { tellFailure } = await import("../failures/tell-failure.ts");
    return tellFailure(error, terminal, []);
  }
}

/**
 * Node keeps what it has compiled of the console, a megabyte of text, in the user's own cache: the second start takes two
 * thirds of the time. Where there is none it starts as well.
 */
function keepCompiled(env: Terminal["env"]): void {
  try {
    const ownCache = process.platform === "darwin" ? "Library/Caches" : ".cache";
    const folder = join(env.XDG_CACHE_HOME || join(homedir(), ownCache), "shop");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    enableCompileCache(folder);
  } catch {
    // A read-only home, for example.
  }
}
