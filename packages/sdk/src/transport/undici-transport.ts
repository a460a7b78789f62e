import type { Socket } from "node:net";
import type { Agent, buildConnector } from "undici";
import { StreamedReply } from "./streamed-reply.ts";
import {
  type Transport,
  TransportFailure,
  type TransportReply,
  type TransportRequest,
  type TransportStream,
} from "./transport.ts";
import { WholeReply } from "./whole-reply.ts";

/** Shared by the calls of a shop: 300 at once use 16 sockets, the rest wait for their turn. */
const connectionsPerOrigin = 16;

/** Over a pool of undici's, which is loaded with the first request. */
export class UndiciTransport implements Transport {
  #calls: Promise<Agent> | undefined;
  /** Streams have connections of their own: each holds one for as long as it lives, and 16 of them would stop every call. */
  #streams: Promise<Agent> | undefined;

  async send(request: TransportRequest, signal: AbortSignal): Promise<TransportReply> {
    this.#calls ??= openPool(connectionsPerOrigin);
    const pool = await this.#calls;
    if (signal.aborted) throw new TransportFailure(false, signal.reason);
    return new Promise((resolve, reject) => {
      pool.dispatch(request, new WholeReply(signal, resolve, reject));
    });
  }

  async sendAside(request: TransportRequest, signal: AbortSignal): Promise<TransportReply> {
    const pool = await openPool(1, await connectUnheld());
    if (signal.aborted) throw new TransportFailure(false, signal.reason);
    try {
      return await new Promise((resolve, reject) => {
        pool.dispatch(request, new WholeReply(signal, resolve, reject));
      });
    } finally {
      void pool.destroy();
    }
  }

  async open(request: TransportRequest, signal: AbortSignal): Promise<TransportStream> {
    this.#streams ??= openPool(null);
    const pool = await this.#streams;
    if (signal.aborted) throw new TransportFailure(false, signal.reason);
    return new Promise((resolve, reject) => {
      pool.dispatch(request, new StreamedReply(signal, resolve, reject));
    });
  }

  async close(): Promise<void> {
    const pools = await Promise.all([this.#calls, this.#streams]);
    await Promise.all(pools.map((pool) => pool?.close()));
  }
}

type Connect = ReturnType<typeof buildConnector>;

/** Makes connections for which a process that has nothing else to do does not stay. */
async function connectUnheld(): Promise<Connect> {
  const { default: build } = (await import(
    // @ts-expect-error undici has types for its index only
    "undici/lib/core/connect.js"
  )) as { default: typeof buildConnector };
  const connect = build({ allowH2: false });
  // It gives the socket back at once, which its types do not say.
  return (options, callback) => (connect(options, callback) as unknown as Socket).unref();
}

async function openPool(connections: number | null, connect?: Connect): Promise<Agent> {
  // Only the pool: the whole of undici (fetch, WebSocket, caches) takes twice as long to load, and every command of the
  // CLI would wait for it. The exact version is pinned, so that the file stays where it is.
  const { default: LoadedAgent } = (await import(
    // @ts-expect-error undici has types for its index only
    "undici/lib/dispatcher/agent.js"
  )) as { default: typeof Agent };
  return new LoadedAgent({
    connections,
    ...(connect && { connect }),
    pipelining: 1,
    // A connection of HTTP/2 would take all calls at once, whatever the pool is to hold back; and it takes a third longer to load.
    allowH2: false,
    // Always before the service's own 65 s, or a request would meet a socket that is just being closed.
    keepAliveTimeout: 30_000,
    keepAliveMaxTimeout: 60_000,
    // The call's deadline ends what hangs.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
