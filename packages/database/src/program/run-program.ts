import { rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { readCommandLine } from "./command-line.ts";
import { exitCodes, toldFailure } from "./failure.ts";
import { type Outlet, outletOf } from "./outlet.ts";
import type { Task, TaskMessage } from "./task.ts";

const endSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What is read row by row is dead at once: a small young generation holds it, and a larger one only makes the process larger. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

/**
 * The thread that talks. The work is done in another one, since a check of a large file is a single call of SQLite that takes
 * minutes, and signals would go unheard for as long. Sets the exit code, and never rejects.
 */
export async function runProgram(process: NodeJS.Process): Promise<void> {
  const outlet = outletOf(process);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  try {
    process.exitCode = await carryOut(readCommandLine(process.argv.slice(2), process.env), outlet, process);
  } catch (error) {
    const failure = toldFailure(error);
    await outlet.failure(failure);
    process.exitCode = failure.exit_code;
  }
  process.disconnect?.();
}

async function carryOut(task: Task, outlet: Outlet, process: NodeJS.Process): Promise<number> {
  const temporary = new Set<string>();
  const ending = (signal: NodeJS.Signals): void => breakOff(signal, temporary, process);
  for (const name of endSignals) process.on(name, ending);
  // The parent is gone, however that came: nobody waits for this any more.
  const orphaned = (): void => ending("SIGTERM");
  process.on("disconnect", orphaned);
  try {
    return await work(task, outlet, temporary);
  } finally {
    process.off("disconnect", orphaned);
    for (const name of endSignals) process.off(name, ending);
  }
}

function work(task: Task, outlet: Outlet, temporary: Set<string>): Promise<number> {
  const worker = new Worker(new URL(import.meta.url.replace(/run-program\.ts$/, "main.ts")), {
    workerData: task,
    resourceLimits,
  });
  return new Promise((resolve, reject) => {
    // The thread may be gone before its last words have been handed on.
    let last = false;
    const lastWords = (written: Promise<void>, exitCode: number): void => {
      last = true;
      void written.then(() => resolve(exitCode));
    };
    worker.on("message", (message: TaskMessage) => {
      if ("progress" in message) outlet.progress(message.progress);
      else if ("notice" in message) outlet.notice(message.notice);
      else if ("temporary" in message) replace(temporary, message.temporary);
      else if ("outcome" in message) lastWords(outlet.outcome(message.outcome), message.outcome.exitCode);
      else lastWords(outlet.failure(message.failure), message.failure.exit_code);
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      if (!last) reject(new Error("The work ended without a word."));
    });
  });
}

function replace(temporary: Set<string>, files: readonly string[]): void {
  temporary.clear();
  for (const file of files) temporary.add(file);
}

/**
 * Every task can be broken off anywhere, as by a kill. What would only be in the way is removed; then the process ends by the
 * signal itself, which does not wait for the thread that works (an exit would, until SQLite returns).
 */
function breakOff(signal: NodeJS.Signals, temporary: ReadonlySet<string>, process: NodeJS.Process): void {
  for (const file of temporary) rmSync(file, { force: true });
  for (const name of endSignals) process.removeAllListeners(name);
  process.kill(process.pid, signal);
  // The first process of a container does not die of a signal that it does not handle.
  setTimeout(() => process.exit(exitCodes.interrupted), 100);
}
