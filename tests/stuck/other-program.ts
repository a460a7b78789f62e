import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A program that works at the same database, beside the services. It is ended with its scope. */
export class OtherProgram implements Disposable {
  readonly #child: ChildProcess;
  readonly #lines: Interface;
  readonly #said = new Set<string>();

  /** @param script a file of this folder */
  constructor(script: string, ...args: readonly string[]) {
    const program = fileURLToPath(new URL(script, import.meta.url));
    this.#child = spawn(process.execPath, [program, ...args], { stdio: ["pipe", "pipe", "inherit"] });
    if (this.#child.stdout === null) throw new Error("it has no stdout");
    this.#lines = createInterface({ input: this.#child.stdout });
    this.#lines.on("line", (line) => this.#said.add(line));
  }

  /** Resolves once it has said so on a line of its own. Rejects when it ends without. */
  async said(line: string): Promise<void> {
    while (!this.#said.has(line)) {
      if (this.#child.exitCode !== null)
        throw new Error(`it ended with ${this.#child.exitCode} and never said ${line}`);
      await Promise.race([once(this.#lines, "line"), once(this.#child, "exit")]);
    }
  }

  /** Ends its stdin. */
  release(): void {
    this.#child.stdin?.end();
  }

  [Symbol.dispose](): void {
    this.#child.kill("SIGKILL");
  }
}
