import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** One of the shop's services as a process of its own, on any free port. It inherits the recorder from the driver. */
export class Service {
  readonly #main: string;
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;
  #url = "";

  constructor(name: "user-service" | "order-service", environment: NodeJS.ProcessEnv) {
    this.#main = fileURLToPath(new URL(`../../../packages/${name}/src/main.ts`, import.meta.url));
    this.#environment = environment;
  }

  /** Where it listens; a port where nobody listens while it is down. */
  get url(): string {
    return this.#url;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [this.#main], {
      env: { ...process.env, ...this.#environment, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "warn" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#process = child;
    this.#url = await listening(child);
  }

  /** Asks it to end, and waits until it has: the last one out folds the WAL into the database. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
}

async function listening(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("The service has no standard output.");
  for await (const line of createInterface({ input: child.stdout })) {
    const { listening: url } = JSON.parse(line) as { listening?: string };
    if (url !== undefined) return url;
  }
  throw new Error(`The service ended before it listened, with ${child.exitCode ?? child.signalCode}.`);
}
