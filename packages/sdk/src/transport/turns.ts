import { TransportFailure } from "./transport.ts";

/** Lets so many go at once. The others wait, and go in the order in which they came. */
export class Turns {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Resolves when it is the caller's turn; `end` must follow. @throws TransportFailure as soon as the signal fires */
  async begin(signal: AbortSignal): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#wait(signal);
  }

  /** Hands the turn on. */
  end(): void {
    const [next] = this.#waiting;
    if (next === undefined) this.#free += 1;
    else next();
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.delete(go);
        signal.removeEventListener("abort", onAbort);
      };
      const go = (): void => {
        leave();
        resolve();
      };
      const onAbort = (): void => {
        leave();
        reject(new TransportFailure(false, signal.reason));
      };
      this.#waiting.add(go);
      signal.addEventListener("abort", onAbort);
    });
  }
}
