import type { Terminal } from "../commands/command.ts";
import { interrupted } from "../failures/cli-failure.ts";

/** Asks on stderr and reads from the terminal without showing what is typed. The terminal is put back as it was, whatever happens. */
export function askSecret(question: string, { stdin, stderr }: Terminal): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const stop = (settle: () => void): void => {
      stdin.off("data", onData);
      stdin.setRawMode(false).pause();
      stderr.write("\n");
      settle();
    };
    const onKey = (key: string): boolean => {
      if (key === "\r" || key === "\n") stop(() => resolve(typed.join("")));
      else if (key === "\u0003" || key === "\u001b" || (key === "\u0004" && typed.length === 0))
        stop(() => reject(interrupted()));
      else if (key === "\u007f" || key === "\b") typed = typed.slice(0, -1);
      else if (key === "\u0015") typed = [];
      else if (key >= " ") typed.push(key);
      else return true;
      return key !== "\r" && key !== "\n" && key !== "\u0003" && key !== "\u001b";
    };
    const onData = (data: Buffer): void => {
      for (const key of data.toString("utf8")) if (!onKey(key)) break;
    };
    // Raw first: a Ctrl-C that answers the question must not come while the terminal still makes a signal of it.
    stdin.setRawMode(true).resume().on("data", onData);
    stderr.write(question);
  });
}
