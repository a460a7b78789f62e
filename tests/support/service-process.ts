import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { watched } from "../contract/set-up/watched.ts";

export type ServiceName = "user-service" | "order-service";
export type Environment = Readonly<Record<string, string>>;

/** A start that takes longer has hung. Ready within 2 s is what is promised; a loaded machine gets its time. */
const START_LIMIT_MS = 60_000;

/** A real process of a service, on a port that it keeps over restarts. */
export class ServiceProcess {
  readonly name: string;
  readonly #environment: Environment;
  readonly #command: readonly string[];
  readonly #log: string[] = [];
  #child: ChildProcess | undefined;
  #url = "";

  /**
   * @param program the program to run: the bundle of the last build or the sources, when it is not said
   * @param within a command that runs the rest of its arguments in its own place, such as `ip netns exec`
   */
  constructor(
    name: string,
    environment: Environment,
    program = lastBuilt(name) ?? sourceOf(name),
    within: readonly string[] = [],
  ) {
    this.name = name;
    this.#command = [...within, process.execPath, program];
    this.#environment = environment;
  }

  get url(): string {
    return this.#url;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Whether the process runs. */
  get alive(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** The last lines that all its lives wrote to stderr. */
  get log(): string {
    return this.#log.join("\n");
  }

  /** Resolves with the milliseconds to ready. Rejects with the log when it ends or hangs instead. */
  async start(extra: Environment = {}): Promise<number> {
    const started = performance.now();
    const port = this.#url === "" ? "0" : new URL(this.#url).port;
    const env = {
      PATH: process.env.PATH ?? "",
      NODE_ENV: "test",
      HOST: "127.0.0.1",
      PORT: port,
      ...watched(),
      ...this.#environment,
      ...extra,
    };
    const [command = "", ...args] = this.#command;
    const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    createInterface({ input: child.stderr }).on("line", (line) => this.#keep(line));
    this.#url = await this.#listening(child);
    return performance.now() - started;
  }

  /** Sends the signal and waits for the end. Resolves with exit code and signal; at once when it does not run. */
  async end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    const child = this.#child;
    if (child === undefined) return { code: null, signal: null };
    if (this.alive) {
      const exited = once(child, "exit");
      child.kill(signal);
      await exited;
    }
    return { code: child.exitCode, signal: child.signalCode };
  }

  /** Resolves when the process has ended, however that came. */
  async ended(): Promise<void> {
    if (this.alive && this.#child) await once(this.#child, "exit");
  }

  #keep(line: string): void {
    this.#log.push(line);
    if (this.#log.length > 400) this.#log.shift();
  }

  #listening(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
      const fail = (why: string): void => {
        child.kill("SIGKILL");
        reject(new Error(`${this.name} ${why}. Its log:\n${this.log}`));
      };
      const limit = setTimeout(() => fail(`was not ready within ${START_LIMIT_MS} ms`), START_LIMIT_MS);
      child.once("exit", (code, signal) => {
        clearTimeout(limit);
        fail(`ended before it was ready (${code ?? signal})`);
      });
      if (child.stdout === null) return fail("has no stdout");
      createInterface({ input: child.stdout }).once("line", (line) => {
        clearTimeout(limit);
        const { listening } = JSON.parse(line) as { listening: string };
        resolve(listening);
      });
    });
  }
}

/**
 * The bundle of the last build, where the tests are told to take it: `pnpm test` builds first. It starts in a third of the time of the
 * sources.
 */
export function lastBuilt(name: string): string | undefined {
  return process.env.SHOP_TEST_SERVICES === "built" ? fileOf(name, "dist/main.cjs") : undefined;
}

function sourceOf(name: string): string {
  return fileOf(name, "src/main.ts");
}

function fileOf(name: string, file: string): string {
  return fileURLToPath(new URL(`../../packages/${name}/${file}`, import.meta.url));
}
