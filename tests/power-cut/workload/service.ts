import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { watched } from "../../contract/set-up/watched.ts";

/** When the recorder in a service kills it: in its sync of that number, and, if asked to, another process with it. */
export interface Death {
  readonly atSync: number;
  readonly with: number | undefined;
}

/** One of the shop's services as a process of its own, on any free port. It inherits the recorder from the driver. */
export class Service {
  readonly #main: string;
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;
  #up = Promise.withResolvers<string>();

  constructor(name: "user-service" | "order-service", environment: NodeJS.ProcessEnv) {
    this.#main = fileURLToPath(new URL(`../../../packages/${name}/src/main.ts`, import.meta.url));
    this.#environment = environment;
  }

  /** Where it listens; waits while it is down. */
  get url(): Promise<string> {
    return this.#up.promise;
  }

  /** When its death comes before it listens, it is started again, to live. */
  async start(death?: Death): Promise<void> {
    const child = spawn(process.execPath, [this.#main], {
      env: {
        ...process.env,
        ...watched(),
        ...this.#environment,
        ...recorderDeath(death),
        HOST: "127.0.0.1",
        PORT: "0",
        LOG_LEVEL: "warn",
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#process = child;
    const exit = once(child, "exit");
    const url = await listening(child);
    if (url === undefined) {
      await exit;
      if (death !== undefined && child.signalCode === "SIGKILL") return this.start();
      throw new Error(`The service ended before it listened, with ${child.exitCode ?? child.signalCode}.`);
    }
    void exit.then(() => {
      this.#up = Promise.withResolvers();
    });
    this.#up.resolve(url);
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get running(): boolean {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Asks it to end, and waits until it has. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (child === undefined || !this.running) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
}

function recorderDeath(death: Death | undefined): NodeJS.ProcessEnv {
  if (death === undefined) return {};
  const other = death.with === undefined ? {} : { RECORD_DIE_WITH: String(death.with) };
  return { RECORD_DIE_AT_SYNC: String(death.atSync), ...other };
}

async function listening(child: ChildProcess): Promise<string | undefined> {
  if (child.stdout === null) throw new Error("The service has no standard output.");
  for await (const line of createInterface({ input: child.stdout })) {
    const { listening: url } = JSON.parse(line) as { listening?: string };
    if (url !== undefined) return url;
  }
  return undefined;
}
