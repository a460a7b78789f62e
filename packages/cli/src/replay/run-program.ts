import { spawn } from "node:child_process";
import { once } from "node:events";

export interface ProgramEnd {
  readonly code: number | null;
  /** Of what it said on stderr. */
  readonly lastLines: readonly string[];
}

/** What may go on after a signal before it is killed. */
const PATIENCE_MS = 5_000;
const LAST_LINES = 12;

/**
 * Runs a script to its end, or to its death when the signal fires: with all that it has started, which is a group of its own.
 * @param onMessage what it sends by `process.send`
 */
export async function runProgram(
  [program = "", ...args]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
  onMessage?: (message: unknown) => void,
): Promise<ProgramEnd> {
  const ipc = onMessage === undefined ? [] : (["ipc"] as const);
  const child = spawn(program, args, { env, detached: true, stdio: ["ignore", "ignore", "pipe", ...ipc] });
  if (onMessage !== undefined) child.on("message", onMessage);
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-8192);
  });
  const kill = (name: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // Nobody of the group is left.
    }
  };
  let impatience: NodeJS.Timeout | undefined;
  const end = (): void => {
    kill("SIGTERM");
    impatience = setTimeout(() => kill("SIGKILL"), PATIENCE_MS);
  };
  if (signal.aborted) end();
  signal.addEventListener("abort", end);
  try {
    const [code] = (await once(child, "close")) as [number | null];
    return { code, lastLines: said.trimEnd().split("\n").slice(-LAST_LINES) };
  } finally {
    clearTimeout(impatience);
    signal.removeEventListener("abort", end);
    // Whatever it has left in the background.
    kill("SIGKILL");
  }
}
