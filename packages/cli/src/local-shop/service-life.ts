import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Environment } from "./data-dir.ts";
import type { LogSink } from "./log-sink.ts";
import { serviceFlags, serviceMain } from "./service-main.ts";
import type { ServiceName } from "./state-file.ts";

export interface LifeOptions {
  readonly name: ServiceName;
  /** The whole environment of the process. */
  readonly env: Environment;
  /** Gets every line of its log. */
  readonly log: LogSink;
}

export interface LifeEnd {
  /** Such as `exit code 1` or `SIGKILL`. */
  readonly how: string;
  /** The last lines that it logged. */
  readonly lastLines: readonly string[];
}

const keptLines = 20;

/** One process of a service, from its start to its end. */
export class ServiceLife {
  readonly pid: number;
  readonly startedAt = new Date();
  /** Where it listens, once it is ready; `undefined` when it ended before it was. */
  readonly ready: Promise<string | undefined>;
  readonly ended: Promise<LifeEnd>;
  readonly #child: ChildProcess;

  constructor({ name, env, log }: LifeOptions) {
    // Its stdin is a pipe of which only this process has the other end: when this process is gone, the system closes it, and
    // the service ends. A session of its own keeps a terminal's Ctrl-C from it: when to end is the supervisor's to say.
    const child = spawn(process.execPath, [...serviceFlags, serviceMain(name)], {
      env: { ...env, SHOP_SUPERVISED: "1" },
      stdio: ["pipe", "pipe", "pipe"],
      detached: true,
    });
    child.stdin?.on("error", () => {});
    const lastLines: string[] = [];
    onLine(child.stderr, (line) => {
      log(line);
      lastLines.push(line);
      if (lastLines.length > keptLines) lastLines.shift();
    });
    this.#child = child;
    this.pid = child.pid ?? 0;
    this.ended = endOf(child, lastLines);
    this.ready = Promise.race([firstAddress(child), this.ended.then(() => undefined)]);
  }

  /** Gives whether it was still there to get the signal. */
  kill(signal: NodeJS.Signals): boolean {
    return this.#child.kill(signal);
  }

  upMs(): number {
    return Date.now() - this.startedAt.getTime();
  }
}

function endOf(child: ChildProcess, lastLines: readonly string[]): Promise<LifeEnd> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ how: error.message, lastLines }));
    // Not `exit`: at `close` all of its log has been read.
    child.once("close", (code, signal) => resolve({ how: signal ?? `exit code ${code}`, lastLines }));
  });
}

/** A service says `{"listening":"http://…"}` on stdout when it is ready, and nothing else. */
function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    onLine(child.stdout, (line) => {
      const address = addressIn(line);
      if (address !== undefined) resolve(address);
    });
  });
}

function onLine(stream: Readable | null, take: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on("line", take);
}

function addressIn(line: string): string | undefined {
  try {
    const { listening } = JSON.parse(line) as { listening?: unknown };
    return typeof listening === "string" ? listening : undefined;
  } catch {
    return undefined;
  }
}
