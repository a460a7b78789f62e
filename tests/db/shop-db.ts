import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cliMain, type Ran } from "../cli/run-cli.ts";

export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
}

/** `shop db …` as a script runs it, in an environment that knows no shop but the one that the words name. */
export function startDb(words: readonly string[], env: Readonly<Record<string, string>> = {}): RunningCommand {
  const child = spawn(process.execPath, [cliMain, "db", ...words], {
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "test", SHOP_DATA_DIR: "/nonexistent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const out = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (out.stdout += chunk));
  child.stderr.on("data", (chunk) => (out.stderr += chunk));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, ...out }));
  return { child, ended };
}

export const db = (words: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran> =>
  startDb(words, env).ended;

/** For what must succeed: the object that it printed, with nothing on stderr but what is said for its own sake. */
export async function dbJson(words: readonly string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await db([...words, "--json"]);
  if (code !== 0) throw new Error(`shop db ${words.join(" ")} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** The error of a command that was asked for JSON. */
export const errorOf = ({ stderr }: Ran): Record<string, unknown> =>
  (JSON.parse(stderr) as { error: Record<string, unknown> }).error;
