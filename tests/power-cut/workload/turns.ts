import { setTimeout as wait } from "node:timers/promises";

/**
 * Calls run side by side until one has failed. Then all go one by one, the oldest first, until the failed ones are
 * through: so the first thing that a service hears after a crash is a call that it may have committed before it, alone.
 */
export class Turns {
  readonly #inLine = new Set<number>();

  failed(call: number): void {
    this.#inLine.add(call);
  }

  done(call: number): void {
    this.#inLine.delete(call);
  }

  async take(call: number): Promise<void> {
    if (this.#inLine.size > 0) this.#inLine.add(call);
    while (this.#inLine.has(call) && Math.min(...this.#inLine) !== call) await wait(1);
  }
}
