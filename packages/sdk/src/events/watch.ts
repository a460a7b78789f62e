/** Ends one connection when the stream it belongs to ends, and when what is expected does not come. */
export class Watch {
  readonly #controller = new AbortController();
  readonly #stream: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param stream fires when the whole stream ends */
  constructor(stream: AbortSignal) {
    this.#stream = stream;
    stream.addEventListener("abort", this.#onStreamEnd);
    if (stream.aborted) this.#onStreamEnd();
  }

  /** For the transport. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something must happen within so many milliseconds; else the connection ends, for that reason. */
  expect(ms: number, otherwise: string): void {
    this.rest();
    this.#timer = setTimeout(() => this.#controller.abort(new Error(otherwise)), ms);
  }

  /** Nothing is expected, since it is the reader's turn. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  end(): void {
    this.rest();
    this.#stream.removeEventListener("abort", this.#onStreamEnd);
  }

  #onStreamEnd = (): void => this.#controller.abort(this.#stream.reason);
}
