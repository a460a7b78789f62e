import type { Dispatcher } from "undici";
import { BodyBytes } from "./body-bytes.ts";
import { type ReplyHeaders, TransportFailure, type TransportStream } from "./transport.ts";

/** Bytes that may wait for a slow reader before the connection is asked to pause. */
const highWaterMark = 256 * 1024;

/** Hands one reply on from undici as it comes, no faster than it is read. */
export class StreamedReply implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #resolve: (stream: TransportStream) => void;
  readonly #reject: (failure: TransportFailure) => void;
  #waiting = new BodyBytes();
  #controller: Dispatcher.DispatchController | undefined;
  #end: { readonly failure: TransportFailure | undefined } | undefined;
  #wake: (() => void) | undefined;

  constructor(
    signal: AbortSignal,
    resolve: (stream: TransportStream) => void,
    reject: (failure: TransportFailure) => void,
  ) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener("abort", this.#onAbort);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#end) controller.abort(new Error("aborted before it was sent"));
    else this.#controller = controller;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: ReplyHeaders): void {
    if (status >= 200) this.#resolve({ status, headers, body: this.#read() });
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#waiting.push(chunk);
    if (this.#waiting.length > highWaterMark) controller.pause();
    this.#wake?.();
  }

  onResponseEnd(): void {
    this.#finish(undefined);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#finish(error);
  }

  #onAbort = (): void => {
    this.#finish(this.#signal.reason ?? new Error("aborted"));
    this.#controller?.abort(new Error("aborted"));
  };

  #finish(cause: unknown): void {
    if (this.#end) return;
    this.#signal.removeEventListener("abort", this.#onAbort);
    const failure = cause === undefined ? undefined : new TransportFailure(this.#controller !== undefined, cause);
    this.#end = { failure };
    // Without effect once the headers were there; then the reader meets it.
    if (failure) this.#reject(failure);
    this.#wake?.();
  }

  async *#read(): AsyncGenerator<Uint8Array, void, void> {
    try {
      for (;;) {
        if (this.#waiting.length > 0) {
          const chunk = this.#waiting.take();
          this.#waiting = new BodyBytes();
          this.#controller?.resume();
          yield chunk;
        } else if (this.#end) {
          if (this.#end.failure) throw this.#end.failure;
          return;
        } else {
          await new Promise<void>((wake) => {
            this.#wake = wake;
          });
        }
      }
    } finally {
      this.#finish(undefined);
      this.#controller?.abort(new Error("nobody reads any more"));
    }
  }
}
