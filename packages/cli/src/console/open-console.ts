import type { ExitCode } from "../exit-codes.ts";
import { processTerminal } from "../process-terminal.ts";
import { wantsPlain } from "./wants-console.ts";

/** `shop` alone on a terminal. Whatever goes wrong is told when the terminal is as it was before. */
export async function openConsole(process: NodeJS.Process): Promise<ExitCode> {
  const terminal = processTerminal(process);
  try {
    if (wantsPlain(terminal.env)) {
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
