import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** A server under test: a process that says on stdout where it listens. */
export interface Contender extends AsyncDisposable {
  readonly port: number;
  /** Resident memory in MB now. */
  memory(): number;
  /** Seconds of processor time so far, of all its threads. */
  cpu(): number;
}

export async function startContender(
  main: string,
  { args = [], flags = [] }: { readonly args?: readonly string[]; readonly flags?: readonly string[] },
  env: Readonly<Record<string, string>>,
): Promise<Contender> {
  const child = spawn(process.execPath, [...flags, main, ...args], {
    env: { PATH: process.env.PATH ?? "", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await listeningPort(child);
  return {
    port,
    memory: () => residentMegabytes(child.pid ?? 0),
    cpu: () => cpuSeconds(child.pid ?? 0),
    [Symbol.asyncDispose]: async () => {
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
    },
  };
}

async function listeningPort(child: ChildProcess): Promise<number> {
  if (child.stdout === null) throw new Error("no stdout");
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return Number(new URL((JSON.parse(line) as { listening: string }).listening).port);
}

/** Of a process and its threads, from the kernel, which counts in hundredths; 0 where there is no /proc. */
export function cpuSeconds(pid: number): number {
  try {
    const [user = 0, system = 0] = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ")
      .slice(11, 13)
      .map(Number);
    return (user + system) / 100;
  } catch {
    return 0;
  }
}

/** From the kernel; 0 where there is no /proc. */
function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
