import { surelyNotSent } from "./surely-not-sent.ts";
import { TransportFailure, type TransportRequest } from "./transport.ts";

/**
 * One request over the global `fetch`, and the reply to it. It is over when `fetch` fails, or when the iteration of the chunks
 * ends, however it does; then it has left nothing behind.
 */
export class FetchExchange {
  readonly #signal: AbortSignal;
  readonly #onEnd: () => void;
  /** Not the caller's signal itself: some runtimes leave their listener on it. */
  readonly #controller = new AbortController();
  #ended = false;

  constructor(signal: AbortSignal, onEnd = (): void => {}) {
    this.#signal = signal;
    this.#onEnd = onEnd;
    signal.addEventListener("abort", this.#onAbort);
  }

  /** Resolves when the head of the reply is there. @throws TransportFailure */
  async fetch({ origin, path, method, headers, body }: TransportRequest): Promise<Response> {
    try {
      if (this.#signal.aborted) throw new TransportFailure(false, this.#signal.reason);
      return await globalThis.fetch(origin + path, {
        method,
        headers,
        body,
        // A key must not follow to another host.
        redirect: "manual",
        // A page's cookies are no business of a shop's. Where there are none (Cloudflare), to say so is an error.
        ...("credentials" in Request.prototype && { credentials: "omit" }),
        signal: this.#controller.signal,
      });
    } catch (error) {
      this.#end();
      throw error instanceof TransportFailure ? error : this.#failure(withoutWrapping(error));
    }
  }

  /** The body as it comes, no faster than it is read. @throws TransportFailure */
  async *chunks(response: Response): AsyncGenerator<Uint8Array, void, void> {
    try {
      // Not `for await`, which streams of some browsers do not have.
      const reader = response.body?.getReader();
      while (reader !== undefined) {
        const { done, value } = await reader.read().catch((error) => Promise.reject(this.#broken(error)));
        if (done) break;
        yield value;
      }
    } finally {
      this.#end();
    }
  }

  #onAbort = (): void => {
    this.#controller.abort(this.#signal.reason);
    this.#end();
  };

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#signal.removeEventListener("abort", this.#onAbort);
    // What is over already does not notice; what is left in the middle ends its connection.
    this.#controller.abort();
    this.#onEnd();
  }

  #failure(error: unknown): TransportFailure {
    if (this.#signal.aborted) return new TransportFailure(true, this.#signal.reason);
    return new TransportFailure(!surelyNotSent(error), explained(error));
  }

  #broken(error: unknown): TransportFailure {
    return new TransportFailure(true, this.#signal.aborted ? this.#signal.reason : withoutWrapping(error));
  }
}

/** What Node means by "fetch failed" stands behind it. */
function withoutWrapping(error: unknown): unknown {
  return error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
}

/** A browser keeps the reason to itself, so that no page learns what stands in its visitor's network. */
function explained(error: unknown): unknown {
  const { location } = globalThis as { readonly location?: { readonly origin: string } };
  if (location === undefined || !(error instanceof TypeError)) return error;
  const hint = `the browser does not say why: is it there, and does its SHOP_CORS_ORIGINS name ${location.origin}?`;
  return new TypeError(`${error.message} (${hint})`, { cause: error });
}
