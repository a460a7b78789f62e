import { performance } from "node:perf_hooks";
import type { Progress } from "./fill-shop.ts";

/** Redrawn at most so often: a line for each of 2,155 orders would cost more than the orders. */
const redrawMs = 100;

/** Shows how far the filling is: one live line on a terminal, nothing in a pipe. */
export class ProgressLine {
  readonly #stderr: NodeJS.WriteStream;
  #drawn = Number.NEGATIVE_INFINITY;

  constructor(stderr: NodeJS.WriteStream) {
    this.#stderr = stderr;
  }

  readonly show = (progress: Progress): void => {
    if (!this.#stderr.isTTY || performance.now() - this.#drawn < redrawMs) return;
    this.#drawn = performance.now();
    const counts = Object.entries(progress).map(([kind, [done, all]]) => `${done}/${all} ${kind}`);
    this.#stderr.write(`\r\u001b[KFilling the shop with Northwind: ${counts.join(", ")}`);
  };

  clear(): void {
    if (this.#stderr.isTTY && this.#drawn > Number.NEGATIVE_INFINITY) this.#stderr.write("\r\u001b[K");
  }
}
