import { BodyBytes } from "./body-bytes.ts";
import { FetchExchange } from "./fetch-exchange.ts";
import {
  connectionsPerOrigin,
  keptOfLargest,
  largestBody,
  type Transport,
  TransportFailure,
  type TransportReply,
  type TransportRequest,
  type TransportStream,
} from "./transport.ts";
import { Turns } from "./turns.ts";

/**
 * Over the global `fetch`, where there is no undici: browsers, workers, Deno, Bun. What a runtime does not tell stays unknown:
 * whether a connection was used before, and in a browser whether a request that failed was sent, and what a redirect was (status 0).
 * Connections that nothing goes over are the runtime's: `close` can't end them.
 */
export class FetchTransport implements Transport {
  readonly #turns = new Map<string, Turns>();
  #underWay = 0;
  #closed = false;
  #wakeClose: (() => void) | undefined;

  async send(request: TransportRequest, signal: AbortSignal): Promise<TransportReply> {
    this.#begin(signal);
    try {
      const turns = this.#turnsAt(request.origin);
      await turns.begin(signal);
      try {
        return await readWhole(new FetchExchange(signal), request);
      } finally {
        turns.end();
      }
    } finally {
      this.#end();
    }
  }

  /** Streams take no turn: each holds one for as long as it lives, and 16 of them would stop every call. */
  async open(request: TransportRequest, signal: AbortSignal): Promise<TransportStream> {
    this.#begin(signal);
    const exchange = new FetchExchange(signal, () => this.#end());
    const response = await exchange.fetch(request);
    return { status: response.status, headers: Object.fromEntries(response.headers), body: exchange.chunks(response) };
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#underWay === 0) return;
    await new Promise<void>((resolve) => {
      const others = this.#wakeClose;
      this.#wakeClose = () => {
        others?.();
        resolve();
      };
    });
  }

  #begin(signal: AbortSignal): void {
    if (signal.aborted) throw new TransportFailure(false, signal.reason);
    if (this.#closed) throw new TransportFailure(false, new Error("the transport is closed"));
    this.#underWay += 1;
  }

  #end(): void {
    this.#underWay -= 1;
    if (this.#underWay === 0) this.#wakeClose?.();
  }

  #turnsAt(origin: string): Turns {
    const known = this.#turns.get(origin);
    if (known !== undefined) return known;
    const turns = new Turns(connectionsPerOrigin);
    this.#turns.set(origin, turns);
    return turns;
  }
}

async function readWhole(exchange: FetchExchange, request: TransportRequest): Promise<TransportReply> {
  const response = await exchange.fetch(request);
  const headAt = performance.now();
  const bytes = new BodyBytes();
  for await (const chunk of exchange.chunks(response)) {
    bytes.push(chunk);
    if (bytes.length > largestBody) break;
  }
  const truncated = bytes.length > largestBody;
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: decode(bytes.take(truncated ? keptOfLargest : undefined)),
    truncated,
    headAt,
  };
}

/** As it came: a mark at its beginning is no part of JSON, and is not passed over. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
