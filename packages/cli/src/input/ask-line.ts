import { createInterface } from "node:readline/promises";
import type { CommandCall } from "../commands/command.ts";
import { interrupted } from "../failures/cli-failure.ts";

/** Asks for a line on stderr, shown as it is typed. @throws exit 130 on Ctrl-C and at the end of input */
export async function askLine(question: string, { terminal: { stdin, stderr } }: CommandCall): Promise<string> {
  const stop = new AbortController();
  const lines = createInterface({ input: stdin, output: stderr, terminal: true });
  lines.on("SIGINT", () => stop.abort()).on("close", () => stop.abort());
  try {
    return await lines.question(question, { signal: stop.signal });
  } catch {
    stderr.write("\n");
    throw interrupted();
  } finally {
    lines.close();
  }
}
