import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { quoted } from "../command-line/shell-line.ts";

/** A shell to be started: the user's own, with its own settings, and a prompt that says that it is recorded. */
export interface RecordingShell {
  readonly command: readonly [program: string, ...args: string[]];
  readonly env: Readonly<Record<string, string>>;
}

const MARK = "(recording) ";

/**
 * Each shell has another way to read something after the user's own settings. What is needed for that is written into `folder`,
 * which stands first in the PATH as well, whatever those settings do to it.
 */
export function recordingShell(
  shell: string,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): RecordingShell {
  const name = basename(shell);
  const path = `PATH=${quoted(folder)}:$PATH; export PATH\n`;
  if (name === "bash") {
    const file = join(folder, "bashrc");
    writeFileSync(file, `[ -f ~/.bashrc ] && . ~/.bashrc\n${path}PS1=${quoted(MARK)}"$PS1"\n`);
    return { command: [shell, "--rcfile", file, "-i"], env: {} };
  }
  if (name === "zsh") {
    const home = quoted(env["ZDOTDIR"] ?? env["HOME"] ?? "/");
    writeFileSync(
      join(folder, ".zshrc"),
      `ZDOTDIR=${home}\n[ -f ${home}/.zshrc ] && . ${home}/.zshrc\n${path}PROMPT=${quoted(MARK)}"$PROMPT"\n`,
    );
    return { command: [shell, "-i"], env: { ZDOTDIR: folder } };
  }
  if (name === "fish") {
    const prompt = `functions -c fish_prompt shop_prompt; function fish_prompt; echo -n ${quoted(MARK)}; shop_prompt; end`;
    return { command: [shell, "-i", "-C", `set -gx PATH ${quoted(folder)} $PATH; ${prompt}`], env: {} };
  }
  const file = join(folder, "profile");
  writeFileSync(file, `${path}PS1=${quoted(`${MARK}$ `)}\n`);
  return { command: [shell, "-i"], env: { ENV: file } };
}
