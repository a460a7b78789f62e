import type { Dispatcher } from "undici";
import { BodyBytes } from "./body-bytes.ts";
import { keptOfLargest, largestBody, type ReplyHeaders, TransportFailure, type TransportReply } from "./transport.ts";
import type { ConnectionAware, UndiciConnection } from "./undici-connection.ts";

/** Collects one reply from undici. Lighter than `undici.request`, which makes a stream and a signal's listeners of each. */
export class WholeReply implements ConnectionAware {
  connection: UndiciConnection | undefined;
  readonly #signal: AbortSignal;
  readonly #resolve: (reply: TransportReply) => void;
  readonly #reject: (failure: TransportFailure) => void;
  readonly #bytes = new BodyBytes();
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: ReplyHeaders = {};
  #reused: boolean | undefined;
  #headAt: number | undefined;
  #settled = false;

  constructor(
    signal: AbortSignal,
    resolve: (reply: TransportReply) => void,
    reject: (failure: TransportFailure) => void,
  ) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener("abort", this.#onAbort);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Aborted while it waited for a connection: undici then writes nothing.
    if (this.#settled) controller.abort(new Error("aborted before it was sent"));
    else this.#controller = controller;
    this.#reused = this.connection?.use();
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: ReplyHeaders): void {
    // An informational reply (103) comes before the real one, which replaces it here.
    this.#status = status;
    this.#headers = headers;
    this.#headAt = performance.now();
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes.push(chunk);
    if (this.#bytes.length <= largestBody) return;
    this.#finish(true);
    controller.abort(new Error("the reply is too large"));
  }

  onResponseEnd(): void {
    this.#finish(false);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error);
  }

  #onAbort = (): void => {
    this.#fail(this.#signal.reason);
    this.#controller?.abort(new Error("aborted"));
  };

  #finish(truncated: boolean): void {
    if (!this.#settle()) return;
    const bytes = this.#bytes.take(truncated ? keptOfLargest : undefined);
    const body = (
      bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    ).toString();
    this.#resolve({
      status: this.#status,
      headers: this.#headers,
      body,
      truncated,
      reused: this.#reused,
      headAt: this.#headAt,
    });
  }

  #fail(cause: unknown): void {
    if (this.#settle()) this.#reject(new TransportFailure(this.#controller !== undefined, cause));
  }

  /** Answers whether this is the first outcome; later ones (the error of our own abort) are ignored. */
  #settle(): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    this.#signal.removeEventListener("abort", this.#onAbort);
    return true;
  }
}
