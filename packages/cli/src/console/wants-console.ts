import type { Terminal } from "../commands/command.ts";

/** `shop` alone opens the console where there is somebody to look at it: keys can be read, and the screen can be drawn on. */
export function wantsConsole({ stdin, stdout, env }: Pick<Terminal, "stdin" | "stdout" | "env">): boolean {
  return stdin.isTTY === true && stdout.isTTY === true && env.TERM !== "dumb" && env.TERM !== "";
}

/** Plain lines instead of a screen that is drawn: for screen readers, and whoever wants nothing to move. */
export function wantsPlain(env: Terminal["env"]): boolean {
  return env.ACCESSIBLE !== undefined && !["", "0", "false"].includes(env.ACCESSIBLE);
}
