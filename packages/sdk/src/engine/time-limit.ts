/** Keeps one call within its deadline and its caller's signal. `end()` must follow, or its timer and listener stay. */
export class TimeLimit {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #endsAt: number;
  readonly #timer: ReturnType<typeof setTimeout>;
  #reached: "deadline" | "caller" | undefined;

  /** @param deadline milliseconds from `startedAt`, which is by `performance.now()` */
  constructor(startedAt: number, deadline: number, caller: AbortSignal | undefined) {
    this.#endsAt = startedAt + deadline;
    this.#timer = setTimeout(() => this.#stop("deadline"), this.remaining());
    this.#caller = caller;
    if (caller?.aborted) this.#onCallerAbort();
    else caller?.addEventListener("abort", this.#onCallerAbort);
  }

  /** Fires when either is reached. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Which of the two was reached. */
  get reached(): "deadline" | "caller" | undefined {
    return this.#reached;
  }

  /** Milliseconds until the deadline; negative after it. */
  remaining(): number {
    return this.#endsAt - performance.now();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener("abort", this.#onCallerAbort);
  }

  #onCallerAbort = (): void => this.#stop("caller");

  #stop(reached: "deadline" | "caller"): void {
    this.#reached ??= reached;
    this.#controller.abort(reached === "caller" ? this.#caller?.reason : undefined);
  }
}
