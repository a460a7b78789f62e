import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** A body that is declared to be at most this long is read to its end and thrown away, so that the connection goes on. */
const drainableBytes = 64 * 1024;
/** How much more is read, and for how long, after a reply that ends the connection; and the most that chunks may take. */
export const lingerBytes = 1024 * 1024;
const lingerMs = 1000;

/**
 * Keeps a reply that goes out before its request's body was read (a refusal) from costing more than it says. Left to
 * itself, Node reads what still comes until the request times out, which lets an endless body pour gigabytes in; closing
 * at once instead would make the kernel answer the bytes still under way with a reset, and the caller might never see
 * the reply. So: such a reply says `Connection: close`, then the server ends its side, reads a little more, waits for a
 * moment, and hangs up.
 * Requests without a body, or with a short one of known length, cost one comparison here.
 */
export function guardUnreadBody(request: IncomingMessage, response: ServerResponse, drain: AbortSignal): void {
  const { headers } = request;
  if (headers["transfer-encoding"] === undefined && !(Number(headers["content-length"]) > drainableBytes)) return;
  const keepAlive = response.shouldKeepAlive;
  response.shouldKeepAlive = false;
  closeSlowly(request);
  request.once("end", () => {
    // It was read after all.
    response.shouldKeepAlive = keepAlive && !drain.aborted;
  });
}

/**
 * Refuses a request in chunks whose bytes on the wire have no proportion to what may be in them. A chunk's size can be
 * written with zeros before it, which Node's parser takes without end and tells nobody of.
 */
export function guardChunks(request: IncomingMessage, refuse: (socket: Socket) => void): void {
  const { socket } = request;
  let left = lingerBytes;
  const count = (bytes: Buffer): void => {
    left -= bytes.byteLength;
    if (left >= 0) return;
    socket.off("data", count);
    // After the reply that ends the connection nobody is refused any more, and what still comes is left unread.
    if (!socket.writableEnded) refuse(socket);
  };
  socket.on("data", count);
  request.once("close", () => socket.off("data", count));
}

/** Replaces how the server hangs up on this one connection after its last reply. */
function closeSlowly(request: IncomingMessage): void {
  const { socket } = request;
  socket.destroySoon = () => {
    socket.end();
    const giveUp = setTimeout(() => socket.destroy(), lingerMs);
    let left = lingerBytes;
    socket.on("data", (chunk: Buffer) => {
      left -= chunk.byteLength;
      if (left >= 0) return;
      // Left unread until the time is up: a reset now would overtake the reply at a caller who is still writing.
      request.pause();
      socket.pause();
    });
    socket.once("end", () => socket.destroy()).once("close", () => clearTimeout(giveUp));
    // Whoever read the body may have paused it; nobody wants it now.
    request.resume();
    socket.resume();
  };
}
