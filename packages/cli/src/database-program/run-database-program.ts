import { type ChildProcess, spawn } from "node:child_process";
import type { Terminal } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import { dataDir } from "../local-shop/data-dir.ts";
import { countingLine } from "../output/counting-line.ts";
import type { DatabaseFailure, DatabaseMessage, DatabaseOutcome } from "./messages.ts";
import { databaseProgram } from "./program-file.ts";

export interface DatabaseCall {
  /** What stands behind the program's name. Every process of this machine can read it: no URL. */
  readonly words: readonly string[];
  /** Whatever may hold a password, by the names of variables. */
  readonly secrets: Readonly<Record<string, string | undefined>>;
  /** The data folder, as typed. */
  readonly data: string | undefined;
}

const endSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs the program of the database package, as `shop up` runs the services: in a process of its own, since the CLI knows no database.
 * It tells over a channel what it finds; its stdout is not ours. Signals are passed on, and it ends when this process does.
 * @throws CliFailure what the program failed with, or that it was broken off
 */
export async function runDatabaseProgram(call: DatabaseCall, terminal: Terminal): Promise<DatabaseOutcome> {
  const env = { ...terminal.env, ...given(call.secrets), SHOP_DATA_DIR: dataDir(call.data, terminal.env) };
  const child = spawn(process.execPath, [databaseProgram(), ...call.words], {
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const passOn = endSignals.map((name) => [name, () => void child.kill(name)] as const);
  for (const [name, listener] of passOn) process.on(name, listener);
  const line = countingLine(terminal);
  try {
    const ended = await lastWords(child, {
      progress: (text) => line.show(text),
      notice: (text) => {
        line.done();
        terminal.stderr.write(`shop: ${text}\n`);
      },
    });
    if (ended instanceof Error) throw ended;
    return ended;
  } finally {
    line.done();
    for (const [name, listener] of passOn) process.off(name, listener);
  }
}

const given = (variables: DatabaseCall["secrets"]): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).filter((pair): pair is [string, string] => pair[1] !== undefined));

interface Telling {
  readonly progress: (text: string) => void;
  readonly notice: (text: string) => void;
}

function lastWords(child: ChildProcess, { progress, notice }: Telling): Promise<DatabaseOutcome | Error> {
  return new Promise((resolve) => {
    let last: DatabaseOutcome | Error | undefined;
    child.on("message", (message: DatabaseMessage) => {
      if ("progress" in message) progress(message.progress);
      else if ("notice" in message) notice(message.notice);
      else if ("outcome" in message) last = message.outcome;
      else last = failureOf(message.failure);
    });
    child.on("error", (error) => resolve(error));
    child.on("close", (code, signal) => resolve(last ?? brokenOff(code, signal)));
  });
}

/** What is none of the failures that were to be expected is told as a defect. */
function failureOf({ code, exit_code, message, hint, fields, stack }: DatabaseFailure): Error {
  if (stack !== undefined) return Object.assign(new Error(message), { stack });
  return Object.assign(new CliFailure(code, exit_code, message, hint), { fields });
}

function brokenOff(code: number | null, signal: NodeJS.Signals | null): Error {
  if (signal !== null && (endSignals as readonly string[]).includes(signal))
    return new CliFailure("interrupted", exitCodes.interrupted, "Interrupted. It can be run again.");
  const how = signal ?? `exit code ${code}`;
  return new CliFailure(
    "ended",
    exitCodes.failed,
    `The program that works on the database ended (${how}) before it was done.`,
    "It can be run again.",
  );
}
