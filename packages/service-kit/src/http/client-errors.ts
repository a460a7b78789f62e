import type { ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type ProblemParts, rawProblem } from "./problem.ts";
import type { HeaderSet } from "./reply-headers.ts";
import { newRequestId } from "./request-id.ts";
import { lingerBytes } from "./unread-body.ts";

/** For how long a connection is kept after the reply to bytes that were not HTTP, so that the reply arrives. */
const lingerMs = 500;

/** What the parser or the server's timer says of a connection, with the bytes that did it. */
export interface ClientError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
  /** Where in the packet the parser gave up. */
  readonly bytesParsed?: number;
}

/**
 * Answers connections whose bytes can't be handed to the router: no HTTP, headers too large, too slow. The reply is a
 * problem like every other, in its turn: replies to requests that came before on the connection go out first.
 * `underWayOn` tells which those are, in their order; `always` is what every reply carries.
 */
export function clientErrorHandler(
  underWayOn: (socket: Duplex) => ServerResponse[],
  onClientError: ((code: string) => void) | undefined,
  always?: HeaderSet,
): (error: ClientError, socket: Duplex) => void {
  const answered = new WeakSet<Duplex>();
  return (error, socket) => {
    // What follows the first wrong byte is wrong too, and comes here again.
    if (answered.has(socket)) return;
    answered.add(socket);
    onClientError?.(error.code ?? "unknown");
    if (isBroken(error)) {
      socket.destroy();
      return;
    }
    // A reply has ended the connection, and hanging up at once could overtake it.
    if (!socket.writable) {
      destroyLater(socket);
      return;
    }
    const before = underWayOn(socket);
    const last = before.at(-1);
    // A request without its end is what the error is about. The reply to it is this one, unless one has begun.
    const unfinished = last !== undefined && !last.req.complete ? before.pop() : undefined;
    whenClosed(before, () => {
      if (unfinished?.headersSent === true) socket.destroy();
      else endWith(socket, rawProblem(problemOf(error), always));
    });
  };
}

/** The 405 for `CONNECT`, which Node hands over as a bare connection. */
export function refuseConnect(socket: Duplex, always?: HeaderSet): void {
  endWith(socket, rawProblem({ ...methodNotAllowed, requestId: newRequestId() }, always));
}

/** The connection itself is gone: nobody to answer. */
function isBroken({ code }: ClientError): boolean {
  return code === "ECONNRESET" || code === "EPIPE" || code === "ECONNABORTED" || code === "ETIMEDOUT";
}

function endWith(socket: Duplex, reply: Buffer): void {
  if (socket.destroyed) return;
  destroyLater(socket);
  socket.on("error", () => socket.destroy());
  // In that time a head without end would pour in as much as the network carries. It is left unread, and not hung up on at
  // once: the reset would overtake the reply at a caller who is still writing.
  let left = lingerBytes;
  socket.on("data", (chunk: Buffer) => {
    left -= chunk.byteLength;
    if (left < 0) socket.pause();
  });
  socket.end(reply);
}

function destroyLater(socket: Duplex): void {
  const giveUp = setTimeout(() => socket.destroy(), lingerMs);
  socket.once("close", () => clearTimeout(giveUp));
}

function whenClosed(responses: readonly ServerResponse[], then: () => void): void {
  let open = responses.length;
  if (open === 0) then();
  for (const response of responses) {
    response.once("close", () => {
      open -= 1;
      if (open === 0) then();
    });
  }
}

const methodNotAllowed = {
  status: 405,
  code: "method_not_allowed",
  title: "The path does not take this method",
  detail: "This method is not known here.",
  headers: { Allow: "GET, HEAD, POST, PUT, DELETE" },
};

function problemOf(error: ClientError): ProblemParts {
  const requestId = newRequestId();
  if (error.code === "HPE_HEADER_OVERFLOW") {
    const detail = "The request's headers are too large.";
    return { status: 431, code: "headers_too_large", title: "The headers are too large", detail, requestId };
  }
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") {
    const detail = "The request took too long to arrive.";
    return { status: 408, code: "request_timeout", title: "The request came too slowly", detail, requestId };
  }
  if (error.code === "HPE_INVALID_METHOD" && looksLikeRequest(error)) {
    return { ...methodNotAllowed, requestId };
  }
  const detail = "What was sent is not a valid HTTP/1.1 request.";
  const fields = { errors: [{ in: "header", pointer: "", detail }] };
  return {
    status: 400,
    code: "invalid_request",
    title: "The request does not fit the contract",
    detail,
    requestId,
    fields,
  };
}

/** Whether the parser gave up in the method of an otherwise well-formed request, rather than in something else. */
function looksLikeRequest({ rawPacket, bytesParsed = 0 }: ClientError): boolean {
  const before = rawPacket?.toString("latin1", 0, bytesParsed) ?? "";
  const after = rawPacket?.toString("latin1", bytesParsed, bytesParsed + 300) ?? "";
  const begun = /[!#$%&'*+.^_`|~0-9A-Za-z-]*$/.exec(before.slice(-32))?.[0] ?? "";
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,32} \S+ HTTP\/1\.[01]\r?\n/.test(begun + after);
}
