const endSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
export type EndSignal = (typeof endSignals)[number];

/** The first signal by which somebody wants this process to end, from the time that this is made until it is disposed. */
export class EndSignals implements Disposable {
  /** Resolves with the first one. */
  readonly first: Promise<EndSignal>;
  readonly #aborted = new AbortController();
  readonly #listeners: readonly (readonly [EndSignal, () => void])[];

  /** @param onSecond called for every further one: somebody does not want to wait. */
  constructor(onSecond: () => void) {
    const { promise, resolve } = Promise.withResolvers<EndSignal>();
    this.first = promise;
    this.#listeners = endSignals.map((name) => {
      const listener = (): void => {
        if (this.#aborted.signal.aborted) onSecond();
        this.#aborted.abort();
        resolve(name);
      };
      process.on(name, listener);
      return [name, listener];
    });
  }

  /** Aborted with the first one. */
  get signal(): AbortSignal {
    return this.#aborted.signal;
  }

  [Symbol.dispose](): void {
    for (const [name, listener] of this.#listeners) process.off(name, listener);
  }
}
