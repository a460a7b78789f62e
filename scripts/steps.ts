import { spawn } from "node:child_process";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the checkout, with a slash at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** One thing that must go well. `command` is also what somebody types to run it alone, so it is relative to `folder`. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Where it runs, relative to the root; the root when left out. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A program of the workspace's own node_modules/.bin, as seen from a folder. */
export function bin(name: string, folder = "."): string {
  return `${relative(`${root}${folder}`, `${root}node_modules/.bin`)}/${name}`;
}

/** What to type, from the root, to run a step by itself. */
export function alone({ command, folder, env }: Step): string {
  const set = Object.entries(env ?? {}).map(([name, value]) => `${name}=${value} `);
  const line = `${set.join("")}${command.join(" ")}`;
  return folder === undefined ? line : `(cd ${folder} && ${line})`;
}

/**
 * Runs the steps in their order, each with its time, and stops at the first that fails.
 * Resolves to the step that failed, or undefined when all went well.
 */
export async function runSteps(steps: readonly Step[]): Promise<Step | undefined> {
  for (const step of steps) {
    say(`── ${step.name}: ${alone(step)}`);
    const started = performance.now();
    const ended = await run(step);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (ended !== "ok") {
      say(`✗ ${step.name} failed (${ended}) after ${seconds} s. To run it alone: ${alone(step)}`);
      return step;
    }
    say(`✓ ${step.name}, ${seconds} s`);
  }
  return undefined;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** "ok", or how it ended instead. A SIGTERM or an interrupt of ours is handed on, so that no step outlives us. */
async function run(step: Step): Promise<string> {
  const [program, ...args] = step.command;
  const child = spawn(program, args, {
    cwd: `${root}${step.folder ?? ""}`,
    env: { ...process.env, ...step.env },
    stdio: "inherit",
  });
  const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on("SIGTERM", stop).on("SIGINT", stop);
  try {
    return await new Promise((resolve) => {
      child.on("error", (error) => resolve(error.message));
      child.on("close", (code, signal) => resolve(code === 0 ? "ok" : (signal ?? `exit ${code}`)));
    });
  } finally {
    process.off("SIGTERM", stop).off("SIGINT", stop);
  }
}
