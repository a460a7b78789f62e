/** Calls of a shop that are on their way to one service at once, each on a connection; the rest wait for their turn. */
export const connectionsPerOrigin = 16;

/** In bytes. A page of 1000 things is some 300 KB. What is larger than this is no reply of a shop, and is not kept in memory. */
export const largestBody = 16 * 1024 * 1024;

/** In bytes, of a body that is larger: enough for the message, and a string of 16 MB is not worth making. */
export const keptOfLargest = 4096;

/** One attempt, ready to be sent. */
export interface TransportRequest {
  /** Of HTTP. */
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Scheme, host and port: `http://127.0.0.1:5000`. The request goes there and nowhere else; redirects are not followed. */
  readonly origin: string;
  /** Encoded, with the query: `/api/orders?limit=2`. */
  readonly path: string;
  /** Names in lower case. The token is among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; `null` for none. */
  readonly body: string | null;
}

/** The headers of a reply. Names in lower case. */
export type ReplyHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Names the call in the service's log; `undefined` when what answered is no service, or names it in odd bytes. */
export function requestIdOf(headers: ReplyHeaders): string | undefined {
  const id = headers["x-request-id"];
  return typeof id === "string" && /^[\x21-\x7e]{1,200}$/.test(id) ? id : undefined;
}

/** A reply that was read to its end. */
export interface TransportReply {
  /** The HTTP status; 0 for a redirect in a browser, which tells nothing more of it. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReplyHeaders;
  /** As text. */
  readonly body: string;
  /** The body was larger than the transport reads; `body` is its beginning. */
  readonly truncated: boolean;
  /** Whether it came over a connection that had carried a call before; `undefined` where that can't be seen. */
  readonly reused?: boolean | undefined;
  /** When its head came, by `performance.now()`; `undefined` where that can't be seen. */
  readonly headAt?: number | undefined;
}

/** A reply whose body is still coming. Leaving the iteration ends the connection. */
export interface TransportStream {
  /** The HTTP status. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReplyHeaders;
  /** The bytes as they come, in whatever pieces. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** In the registry of all realms, so that a failure is known by another copy of this package too. */
const brand = Symbol.for("@shop/sdk/TransportFailure");

/**
 * No reply, or only a part of one: the connection could not be made, it broke, or the signal fired. What a transport rejects with.
 *
 * ```ts
 * throw new TransportFailure(false, new Error("the tunnel is down"));
 * ```
 */
export class TransportFailure extends Error {
  /** Whether any of the request may have reached the service. */
  readonly sent: boolean;

  /**
   * A failure; a call that failed so is tried again when that can not repeat a change. When in doubt `sent` is `true`.
   *
   * ```ts
   * const failure = new TransportFailure(true, new Error("the tunnel broke"));
   * ```
   *
   * @param cause the error of what lies below; it becomes the `cause` of the call's error
   */
  constructor(sent: boolean, cause: unknown) {
    super("the attempt failed", { cause });
    this.sent = sent;
  }

  get [brand](): true {
    return true;
  }
}

/**
 * Whether something that was thrown is a `TransportFailure`, of this copy of the package or of another one.
 *
 * ```ts
 * if (isTransportFailure(error) && !error.sent) console.log("nothing has reached the service");
 * ```
 */
export function isTransportFailure(thrown: unknown): thrown is TransportFailure {
  return typeof thrown === "object" && thrown !== null && brand in thrown;
}

/**
 * Carries requests: `new Shop({ transport })`. Everything above it is the same whatever carries them. It rejects with
 * `TransportFailure` and with nothing else, at once when the signal fires, and keeps no listener of a request that is over.
 *
 * ```ts
 * const offline: Transport = {
 *   send: async () => {
 *     throw new TransportFailure(false, new Error("offline"));
 *   },
 *   open: async () => {
 *     throw new TransportFailure(false, new Error("offline"));
 *   },
 *   close: async () => undefined,
 * };
 * await using shop = new Shop({ transport: offline });
 * ```
 */
export interface Transport {
  /** Sends a request and reads its reply to the end. */
  send(request: TransportRequest, signal: AbortSignal): Promise<TransportReply>;
  /** Sends a request and gives its reply once the head is there, for a body that never ends. */
  open(request: TransportRequest, signal: AbortSignal): Promise<TransportStream>;
  /**
   * The same as `send` for what nobody waits for: it takes no connection away from the calls and does not keep the process alive.
   * May be left out; then `send` carries that too.
   */
  sendAside?(request: TransportRequest, signal: AbortSignal): Promise<TransportReply>;
  /** Resolves when the requests under way are done and every connection is closed. */
  close(): Promise<void>;
}
