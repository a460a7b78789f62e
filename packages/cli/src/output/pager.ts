import { spawn } from "node:child_process";
import { once } from "node:events";
import { shellWords } from "../command-line/shell-line.ts";
import type { Terminal } from "../commands/command.ts";
import type { Sink } from "./sink.ts";

/** Opens the pager that the environment names. `undefined` when there is no such program. */
export async function openPager(pager: string, { env }: Terminal): Promise<Sink | undefined> {
  const [program = "less", ...args] = shellWords(pager);
  // R: colours. X: what was read stays on the screen. Only when the user has not said otherwise.
  const child = spawn(program, args, { stdio: ["pipe", "inherit", "inherit"], env: { LESS: "RX", ...env } });
  const closed = once(child, "close");
  closed.catch(() => undefined);
  try {
    await once(child, "spawn");
  } catch {
    return undefined;
  }
  const { stdin } = child;
  let reading = true;
  // Whoever has read enough closes the pager while we still write.
  stdin.on("error", () => undefined);
  child.once("close", () => {
    reading = false;
  });
  // Ctrl-C is the pager's: without this it would be left alone on the terminal, fighting with the shell for the keys.
  const ignore = (): void => undefined;
  process.on("SIGINT", ignore);
  return {
    async write(text) {
      if (reading && !stdin.write(text)) await Promise.race([once(stdin, "drain").catch(() => undefined), closed]);
      return reading;
    },
    async end() {
      stdin.end();
      await closed;
      process.off("SIGINT", ignore);
    },
  };
}
