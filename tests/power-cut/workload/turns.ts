import { setTimeout as wait } from "node:timers/promises";

/**
 * Calls run side by side until some have failed. Then the oldest goes alone, and the others follow once it is answered:
 * so the first thing that a service hears after a crash is one call, which it may have committed before it.
 */
export class Turns {
  readonly #inLine = new Set<number>();

  failed(call: number): void {
    this.#inLine.add(call);
  }

  answered(call: number): void {
    if (this.#inLine.has(call)) this.#inLine.clear();
  }

  async take(call: number): Promise<void> {
    if (this.#inLine.size > 0) this.#inLine.add(call);
    while (this.#inLine.has(call) && Math.min(...this.#inLine) !== call) await wait(1);
  }
}
