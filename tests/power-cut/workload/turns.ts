import { setTimeout as wait } from "node:timers/promises";

/**
 * Calls run side by side until some have failed. Then the oldest goes alone, and the others follow once it is answered:
 * so the first thing that a service hears after a crash is one call, which it may have committed before it.
 */
export class Turns {
  readonly #inLine = new Set<number>();

  failed(turn: number): void {
    this.#inLine.add(turn);
  }

  answered(turn: number): void {
    if (this.#inLine.has(turn)) this.#inLine.clear();
  }

  async take(turn: number): Promise<void> {
    if (this.#inLine.size > 0) this.#inLine.add(turn);
    while (this.#inLine.has(turn) && Math.min(...this.#inLine) !== turn) await wait(1);
  }
}
