import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { CommandCall, Terminal } from "../commands/command.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { CliFailure, inputMissing } from "../failures/cli-failure.ts";
import { RECORDING } from "./for-process.ts";
import { readLog } from "./read-log.ts";
import { RecordingLog, recordedText } from "./recording-log.ts";
import { type RecordingShell, recordingShell } from "./recording-shell.ts";
import { pathWith, writeShim } from "./shop-shim.ts";
import { checkFree, languageOf, writeScript } from "./write-script.ts";

export interface RecordOptions {
  /** The script; its name says which kind. */
  readonly file: string;
  /** What is run instead of a shell on the terminal. */
  readonly command: readonly string[];
  /** Where the log is kept, and gone on with; else it is removed at the end. */
  readonly log: string | undefined;
  /** A log from which the script is written at once; nothing is run. */
  readonly from: string | undefined;
  readonly force: boolean;
}

/** `shop record FILE`: keeps what every `shop` command in a shell, or below a command, does, and writes it as a script. */
export async function recordSession(
  options: RecordOptions,
  { terminal, commands }: Pick<CommandCall, "terminal" | "commands">,
): Promise<ExitCode> {
  const file = resolve(terminal.cwd, options.file);
  languageOf(file);
  checkFree(file, options.force);
  if (options.from !== undefined) {
    const records = readLog(resolve(terminal.cwd, options.from));
    if (records.length > 0) await writeScript(file, records, commands);
    return conclude(records.length, file, terminal);
  }
  if (terminal.env[RECORDING]) {
    throw new CliFailure(
      "recording",
      exitCodes.conflict,
      "This shell is being recorded already.",
      "Leave it first: exit",
    );
  }
  using log = new RecordingLog(options.log, terminal.cwd);
  writeShim(log.folder);
  await run(what(options, log.folder, terminal), log, terminal);
  return conclude(await log.writeScript(file, commands), file, terminal);
}

function what({ command, file }: RecordOptions, folder: string, { stdin, stderr, env }: Terminal): RecordingShell {
  const [program, ...args] = command;
  if (program !== undefined) return { command: [program, ...args], env: {} };
  if (!stdin.isTTY || !stderr.isTTY) throw inputMissing(["-- COMMAND, or --from LOG"]);
  stderr.write(`shop: every shop command in this shell is recorded, without passwords. \`exit\` writes ${file}.\n`);
  return recordingShell(env["SHELL"] || "/bin/sh", folder, env);
}

/** Signals are for what runs inside; when it has ended, the script is written in any case. */
async function run(
  { command, env }: RecordingShell,
  { folder, file }: RecordingLog,
  terminal: Terminal,
): Promise<void> {
  const ignore = (): void => undefined;
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, ignore);
  try {
    const [program, ...args] = command;
    const path = pathWith(folder, terminal.env["PATH"]);
    const child = spawn(program, args, {
      stdio: "inherit",
      cwd: terminal.cwd,
      env: { ...terminal.env, ...env, PATH: path, [RECORDING]: file },
    });
    const [code] = (await once(child, "exit")) as [number | null];
    if (code !== 0 && program !== terminal.env["SHELL"] && env["ENV"] === undefined)
      terminal.stderr.write(`shop: ${program} ended with ${code ?? "a signal"}.\n`);
  } catch (error) {
    throw new CliFailure("not_started", exitCodes.failed, `${command[0]} can't be run: ${String(error)}`);
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}

function conclude(count: number, file: string, { stderr }: Terminal): ExitCode {
  if (count === 0) {
    stderr.write("shop: no shop command was run, so there is nothing to write.\n");
    return exitCodes.failed;
  }
  stderr.write(`shop: ${recordedText(count, file)}\n      Next: shop replay ${file}\n`);
  return exitCodes.ok;
}
