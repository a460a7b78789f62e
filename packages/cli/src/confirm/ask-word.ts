import type { Terminal } from "../commands/command.ts";
import { interrupted } from "../failures/cli-failure.ts";

/**
 * Asks on stderr for a word or a letter, shown as it is typed. The terminal is put back as it was, whatever happens.
 * @throws exit 130 on Ctrl-C and Esc, and on Ctrl-D where nothing was typed
 */
export function askWord(question: string, { stdin, stderr }: Terminal): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const stop = (settle: () => void): void => {
      stdin.off("data", onData);
      stdin.setRawMode(false).pause();
      stderr.write("\n");
      settle();
    };
    /** Whether the question is answered. */
    const onKey = (key: string): boolean => {
      if (key === "\r" || key === "\n") stop(() => resolve(typed.join("")));
      else if (key === "\u0003" || key === "\u001b" || (key === "\u0004" && typed.length === 0))
        stop(() => reject(interrupted()));
      else return edit(key);
      return true;
    };
    const edit = (key: string): boolean => {
      if (key === "\u007f" || key === "\b") {
        if (typed.pop() !== undefined) stderr.write("\b \b");
      } else if (key >= " ") {
        typed = [...typed, key];
        stderr.write(key);
      }
      return false;
    };
    const onData = (data: Buffer): void => {
      for (const key of data.toString("utf8")) if (onKey(key)) break;
    };
    // Raw first: a Ctrl-C that answers the question must not come while the terminal still makes a signal of it.
    stdin.setRawMode(true).resume().on("data", onData);
    stderr.write(question);
  });
}
