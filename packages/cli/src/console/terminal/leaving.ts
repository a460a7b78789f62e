import { whenOpenerIsGone } from "./opener.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Every way out of the console goes through here: a key, a signal, a terminal that is gone, and what nobody caught. As long
 * as this lives none of them ends the process itself, so that the terminal is put back first.
 */
export class Leaving implements Disposable {
  /** Whether it was an interruption; rejects with what went wrong. */
  readonly left: Promise<boolean>;
  readonly #stdin: NodeJS.ReadStream;
  readonly #resolve: (interrupted: boolean) => void;
  readonly #reject: (error: unknown) => void;
  readonly #forgetOpener: () => void;

  constructor(stdin: NodeJS.ReadStream) {
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    this.left = promise;
    this.#stdin = stdin;
    this.#resolve = resolve;
    this.#reject = reject;
    // Nobody may be waiting yet.
    promise.catch(() => undefined);
    for (const name of signals) process.on(name, this.#onSignal);
    process.on("uncaughtException", this.#reject);
    process.on("unhandledRejection", this.#reject);
    stdin.on("end", this.#onSignal);
    this.#forgetOpener = whenOpenerIsGone(this.#onSignal);
    // Raw before anything is drawn: a key in that moment would be echoed, or be a signal.
    stdin.setRawMode(true);
  }

  readonly leave = (interrupted: boolean): void => this.#resolve(interrupted);

  /** Leaves because of what went wrong, which `left` then tells. */
  readonly fail = (error: unknown): void => this.#reject(error);

  readonly #onSignal = (): void => this.#resolve(true);

  [Symbol.dispose](): void {
    for (const name of signals) process.off(name, this.#onSignal);
    process.off("uncaughtException", this.#reject);
    process.off("unhandledRejection", this.#reject);
    this.#stdin.off("end", this.#onSignal);
    this.#forgetOpener();
    this.#stdin.setRawMode(false);
    this.#stdin.pause();
  }
}
