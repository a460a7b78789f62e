import type { Socket } from "node:net";
import type { buildConnector, Pool } from "undici";
// @ts-expect-error undici has types for its index only
import loadedConnector from "undici/lib/core/connect.js";
// Only the pool: the whole of undici (fetch, WebSocket, caches) takes twice as long to load, and every command of the CLI would
// wait for it. The exact version is pinned, so that the file stays where it is.
// @ts-expect-error undici has types for its index only
import LoadedPool from "undici/lib/dispatcher/pool.js";
import { StreamedReply } from "./streamed-reply.ts";
import {
  connectionsPerOrigin,
  type Transport,
  TransportFailure,
  type TransportReply,
  type TransportRequest,
  type TransportStream,
} from "./transport.ts";
import { UndiciConnection } from "./undici-connection.ts";
import { WholeReply } from "./whole-reply.ts";

const UndiciPool = LoadedPool as typeof Pool;
const connector = loadedConnector as typeof buildConnector;

/** Over pools of undici's, one for each service. Importing it loads undici. */
export class UndiciTransport implements Transport {
  readonly #calls = new Map<string, Pool>();
  /** Streams have connections of their own: each holds one for as long as it lives, and 16 of them would stop every call. */
  readonly #streams = new Map<string, Pool>();
  #closing: Promise<unknown> | undefined;

  async send(request: TransportRequest, signal: AbortSignal): Promise<TransportReply> {
    this.#checkOpen(signal);
    const pool = poolOf(this.#calls, request.origin, connectionsPerOrigin);
    return new Promise((resolve, reject) => {
      pool.dispatch(request, new WholeReply(signal, resolve, reject));
    });
  }

  async sendAside(request: TransportRequest, signal: AbortSignal): Promise<TransportReply> {
    this.#checkOpen(signal);
    const pool = openPool(request.origin, 1, connectUnheld());
    try {
      return await new Promise((resolve, reject) => {
        pool.dispatch(request, new WholeReply(signal, resolve, reject));
      });
    } finally {
      void pool.destroy();
    }
  }

  async open(request: TransportRequest, signal: AbortSignal): Promise<TransportStream> {
    this.#checkOpen(signal);
    const pool = poolOf(this.#streams, request.origin, null);
    return new Promise((resolve, reject) => {
      pool.dispatch(request, new StreamedReply(signal, resolve, reject));
    });
  }

  async close(): Promise<void> {
    const pools = [...this.#calls.values(), ...this.#streams.values()];
    this.#closing ??= Promise.all(pools.map((pool) => pool.close()));
    await this.#closing;
  }

  #checkOpen(signal: AbortSignal): void {
    if (signal.aborted) throw new TransportFailure(false, signal.reason);
    if (this.#closing) throw new TransportFailure(false, new Error("the transport is closed"));
  }
}

function poolOf(pools: Map<string, Pool>, origin: string, connections: number | null): Pool {
  const known = pools.get(origin);
  if (known !== undefined) return known;
  const pool = openPool(origin, connections);
  pools.set(origin, pool);
  return pool;
}

type Connect = ReturnType<typeof buildConnector>;

/** Makes connections for which a process that has nothing else to do does not stay. */
function connectUnheld(): Connect {
  const connect = connector({ allowH2: false });
  // It gives the socket back at once, which its types do not say.
  return (options, callback) => (connect(options, callback) as unknown as Socket).unref();
}

function openPool(origin: string, connections: number | null, connect?: Connect): Pool {
  return new UndiciPool(origin, {
    connections,
    ...(connect && { connect }),
    factory: (url, options) => new UndiciConnection(url, options),
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
