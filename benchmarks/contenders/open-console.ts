import { fileURLToPath } from "node:url";
import { type IPty, spawn } from "@lydell/node-pty";

const launcher = fileURLToPath(new URL("../../shop", import.meta.url));
const LIMIT_MS = 60_000;

/** The console on a pseudo-terminal of 100 × 30, and what it writes. */
export class OpenConsole implements AsyncDisposable {
  readonly #terminal: IPty;
  readonly #ended: Promise<void>;
  #text = "";
  #bytes = 0;
  #wake: () => void = () => undefined;

  constructor(env: Readonly<Record<string, string>>) {
    this.#terminal = spawn(launcher, [], {
      env: { PATH: process.env.PATH ?? "", TERM: "xterm-256color", ...env },
      cols: 100,
      rows: 30,
    });
    this.#terminal.onData((data) => {
      this.#text += data;
      this.#bytes += Buffer.byteLength(data);
      this.#wake();
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

  /** Resolves with what was written since the last keys, when that has this in it. */
  async writes(what: RegExp): Promise<string> {
    const limit = setTimeout(() => this.#terminal.kill("SIGKILL"), LIMIT_MS);
    while (!what.test(this.#text)) await new Promise<void>((resolve) => (this.#wake = resolve));
    clearTimeout(limit);
    return this.#text;
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
