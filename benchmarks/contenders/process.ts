import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** A server under test: a process that says on stdout where it listens. */
export interface Contender extends AsyncDisposable {
  readonly port: number;
  /** Resident memory in MB now. */
  memory(): number;
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

/** From the kernel; 0 where there is no /proc. */
function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
