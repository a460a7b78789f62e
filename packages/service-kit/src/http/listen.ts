import { setMaxListeners } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isIPv6, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { clientErrorHandler, refuseConnect } from "./client-errors.ts";
import { drainOf } from "./drain-server.ts";
import { createGuards, type Guards } from "./guards.ts";
import { listenError } from "./listen-error.ts";
import { pipeline } from "./pipeline.ts";
import type { PlainHandler } from "./plain-handler.ts";
import { writeProblem } from "./problem.ts";
import { chooseReplyHeaders, type ReplyHeaders } from "./reply-headers.ts";
import { requestIdOf } from "./request-id.ts";
import { guardChunks, guardUnreadBody, lingerBytes } from "./unread-body.ts";

export interface ServerLimits {
  /** Milliseconds for a request's headers to be complete. 10 s. */
  readonly headersTimeoutMs: number;
  /** Milliseconds for a whole request, with its body, to be there. 30 s. */
  readonly requestTimeoutMs: number;
  /** Milliseconds for which an idle connection is kept; longer than the SDK keeps its own. 65 s. */
  readonly keepAliveTimeoutMs: number;
  /** Milliseconds without a byte in either direction on a connection that is not idle: whoever takes none of a reply is
   * gone by then, or holds a place among the requests under way for ever. Longer than any reply takes. 30 s. */
  readonly stalledTimeoutMs: number;
  /** Bytes of a request's headers. 16 KiB. */
  readonly maxHeaderBytes: number;
  /** Connections at once; more are closed at once. 4096. */
  readonly maxConnections: number;
}

export interface ServeOptions {
  readonly guards?: Guards;
  /** Aborted when `close` begins: event streams end themselves by it, `/readyz` answers 503. */
  readonly drain?: AbortController;
  readonly limits?: Partial<ServerLimits>;
  /** What every reply carries; the security headers when it is left out. */
  readonly replyHeaders?: ReplyHeaders;
  /** A connection whose bytes were not HTTP, or came too slowly; the parser's or the time-out's code. */
  readonly onClientError?: (code: string) => void;
  /** A connection that was closed because there are too many. */
  readonly onConnectionDropped?: () => void;
  /** What the handler threw instead of answering (the caller gets a bare 500), or the system said about the socket. */
  readonly onError?: (error: unknown) => void;
}

export interface ListenOptions extends ServeOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The flag that chooses the port, for the message about a busy one, such as `--user-port`. */
  readonly portFlag?: string;
}

/** A server without a port: it answers on the connections that it is handed. */
export interface PortlessServer {
  /**
   * @param connection the far end of one; any stream of bytes in both directions, of which nothing was read yet
   * @param instead answers on this connection in the handler's place, behind all that stands before it
   */
  accept(connection: Duplex, instead?: PlainHandler): void;
  /** As that of a server with a port. */
  close(options: { readonly deadlineMs: number }): Promise<void>;
}

export interface RunningServer {
  /** Where to reach it, such as `http://127.0.0.1:5001`. */
  readonly url: string;
  readonly port: number;
  /** Takes no new connection, answers what is under way, then is gone; at the deadline it cuts off what is left. Safe
   * to call twice. */
  close(options: { readonly deadlineMs: number }): Promise<void>;
}

const defaultLimits: ServerLimits = {
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  keepAliveTimeoutMs: 65_000,
  stalledTimeoutMs: 30_000,
  maxHeaderBytes: 16 * 1024,
  maxConnections: 4096,
};

/** Rejects with a `ListenError` that says what to change. */
export async function listen(handler: PlainHandler, options: ListenOptions): Promise<RunningServer> {
  const { host, port, portFlag } = options;
  const { server, close } = prepare(handler, options);
  await bind(server, host, port).catch((error) => {
    throw listenError(error, host, port, portFlag);
  });
  server.on("error", (error) => options.onError?.(error));
  const boundPort = portOf(server);
  return { url: `http://${reachable(host)}:${boundPort}`, port: boundPort, close };
}

/** The same server, with all that stands before the handler, for connections that come from elsewhere than a port. */
export function servePortless(handler: PlainHandler, options: ServeOptions): PortlessServer {
  const others = new WeakMap<Duplex, PlainHandler>();
  const { server, close } = prepare((request, response) => {
    const answer = others.get(request.socket) ?? handler;
    return answer(request, response);
  }, options);
  return {
    accept: (connection, instead) => {
      if (instead !== undefined) others.set(connection, instead);
      server.emit("connection", connection);
    },
    close,
  };
}

function prepare(
  handler: PlainHandler,
  options: ServeOptions,
): { readonly server: Server; readonly close: RunningServer["close"] } {
  const { guards = createGuards(), drain = new AbortController() } = options;
  // Every open event stream listens to it.
  setMaxListeners(0, drain.signal);
  const server = newServer({ ...defaultLimits, ...options.limits });
  const drainServer = drainOf(server, guards, drain);
  connect(server, handler, guards, drain.signal, options);
  let closed: Promise<void> | undefined;
  const close: RunningServer["close"] = ({ deadlineMs }) => {
    closed ??= drainServer(deadlineMs);
    return closed;
  };
  return { server, close };
}

function newServer(limits: ServerLimits): Server {
  const server = createServer({
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: Math.max(limits.requestTimeoutMs, limits.headersTimeoutMs),
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    maxHeaderSize: limits.maxHeaderBytes,
    // How often Node looks for requests that are too slow; its own 30 s would make a limit of 10 s one of 40.
    connectionsCheckingInterval: Math.min(1000, Math.max(50, limits.headersTimeoutMs / 10)),
    // The guards answer a missing Host with a problem; Node's own reply is empty.
    requireHostHeader: false,
    noDelay: true,
    // A request without a body goes without the events of one.
    optimizeEmptyRequests: true,
  });
  server.maxConnections = limits.maxConnections;
  server.timeout = limits.stalledTimeoutMs;
  // Who sends a request and then closes its sending side (`nc`, some health checks) still gets the reply.
  (server as Server & { httpAllowHalfOpen: boolean }).httpAllowHalfOpen = true;
  return server;
}

function connect(
  server: Server,
  handler: PlainHandler,
  guards: Guards,
  drain: AbortSignal,
  options: ServeOptions,
): void {
  const waiting = pipeline(
    (request, response) => answerNow(request, response),
    () => options.onClientError?.("ERR_PIPELINE_TOO_LONG"),
  );
  const refuseBytes = clientErrorHandler(
    (socket) => [...[...guards.inFlight].filter(({ req }) => req.socket === socket), ...waiting.waitingOn(socket)],
    options.onClientError,
    options.replyHeaders?.unread,
  );
  const tooLong = (socket: Socket): void => {
    refuseBytes(Object.assign(new Error("Chunks without end"), { code: "ERR_CHUNKS_TOO_LONG" }), socket);
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (options.replyHeaders !== undefined) chooseReplyHeaders(response, options.replyHeaders);
    // Without a socket of its own, it waits for the reply to the request before it.
    if (response.socket === null) waiting.add(request, response);
    else answerNow(request, response);
  };
  const answerNow = (request: IncomingMessage, response: ServerResponse): void => {
    if (drain.aborted) response.shouldKeepAlive = false;
    guardUnreadBody(request, response, drain);
    if (request.headers["transfer-encoding"] !== undefined) guardChunks(request, tooLong);
    if (!guards.admit(request, response)) return;
    try {
      const answered = handler(request, response);
      if (answered !== undefined) answered.catch((error) => answerDefect(request, response, error, options.onError));
    } catch (error) {
      answerDefect(request, response, error, options.onError);
    }
  };
  server.on("request", answer);
  // A client that asks before it sends a large body is told to send it only if it can't be too large.
  server.on("checkContinue", (request, response) => {
    if (!(Number(request.headers["content-length"]) > lingerBytes)) response.writeContinue();
    answer(request, response);
  });
  server.on("checkExpectation", answer);
  server.on("connect", (_request, socket) => refuseConnect(socket, options.replyHeaders?.unread));
  server.on("clientError", refuseBytes);
  server.on("drop", () => options.onConnectionDropped?.());
}

/** The last net. The router answers failures itself; what arrives here is a defect in it. */
function answerDefect(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  onError: ServeOptions["onError"],
): void {
  onError?.(error);
  if (response.headersSent) response.destroy();
  else {
    const detail = "The service met an error that it did not expect.";
    const title = "Something went wrong on our side";
    writeProblem(response, { status: 500, code: "internal_error", title, detail, requestId: requestIdOf(request) });
  }
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  return address.port;
}

/** An address that a caller can use: one that stands for all of this machine's is reached by the loopback one. */
function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return isIPv6(host) ? `[${host}]` : host;
}
