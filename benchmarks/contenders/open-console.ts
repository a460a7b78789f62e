import { fileURLToPath } from "node:url";
import { type IPty, spawn } from "@lydell/node-pty";

type Environment = Readonly<Record<string, string>>;

const launcher = fileURLToPath(new URL("../../shop", import.meta.url));
const LIMIT_MS = 60_000;

/** A program on a pseudo-terminal of 100 × 30. */
export function onTerminal(command: string, args: readonly string[], env: Environment): IPty {
  const ours = { PATH: process.env.PATH ?? "", TERM: "xterm-256color", ...env };
  return spawn(command, [...args], { env: ours, cols: 100, rows: 30 });
}

/** The console as people open it, launcher included, and what it writes. */
export class OpenConsole implements AsyncDisposable {
  readonly #terminal: IPty;
  readonly #ended: Promise<void>;
  #text = "";
  #bytes = 0;
  #look: () => void = () => undefined;

  constructor(env: Environment) {
    this.#terminal = onTerminal(launcher, [], env);
    this.#terminal.onData((data) => {
      this.#text += data;
      this.#bytes += Buffer.byteLength(data);
      this.#look();
    });
    this.#ended = new Promise((resolve) => this.#terminal.onExit(() => resolve()));
  }

  get bytes(): number {
    return this.#bytes;
  }

  type(keys: string): void {
    this.#text = "";
    this.#terminal.write(keys);
  }

  /** Resolves when what was written since the last keys has this in it. Rejects when that does not come. */
  async writes(what: RegExp): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const limit = setTimeout(() => reject(new Error(`the console never wrote ${what}`)), LIMIT_MS);
    this.#look = () => what.test(this.#text) && resolve();
    this.#look();
    await promise.finally(() => clearTimeout(limit));
  }

  /** Until nothing was written for a second. */
  async rests(): Promise<void> {
    for (let before = -1; before !== this.#bytes; ) {
      before = this.#bytes;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#terminal.write("q");
    await this.#ended;
  }
}
