/** Ends the page that is on its way when the reader leaves, or the caller's signal fires. */
export class Ending {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;

  constructor(caller: AbortSignal | undefined) {
    this.#caller = caller;
    caller?.addEventListener("abort", this.#onAbort);
    if (caller?.aborted) this.#onAbort();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  end(): void {
    this.#caller?.removeEventListener("abort", this.#onAbort);
    this.#controller.abort();
  }

  #onAbort = (): void => this.#controller.abort(this.#caller?.reason);
}
