import { type ChildProcess, spawn } from "node:child_process";

/** Commands that were started from the console, each `shop` again with pipes: nothing in them can ask, or draw. */
export class Commands {
  readonly #running = new Map<number, ChildProcess>();
  readonly #env: () => NodeJS.ProcessEnv;

  /** @param env of each command, when it is run */
  constructor(env: () => NodeJS.ProcessEnv) {
    this.#env = env;
  }

  /** Resolves with the exit code. What it prints on stdout and stderr comes in pieces, as it is printed. */
  run(serial: number, words: readonly string[], columns: number, onText: (text: string) => void): Promise<number> {
    const [, main = ""] = process.argv;
    const env = { ...this.#env(), NO_COLOR: "1", COLUMNS: String(columns) };
    const child = spawn(process.execPath, [...process.execArgv, main, ...words], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#running.set(serial, child);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", onText);
    return new Promise((resolve) => {
      child.on("error", (error) => onText(`${error.message}\n`));
      child.on("close", (code, signal) => {
        this.#running.delete(serial);
        resolve(code ?? (signal === "SIGINT" ? 130 : 1));
      });
    });
  }

  /** Ends a command as Ctrl-C would. */
  stop(serial: number): void {
    this.#running.get(serial)?.kill("SIGINT");
  }

  stopAll(): void {
    for (const child of this.#running.values()) child.kill("SIGTERM");
  }
}
