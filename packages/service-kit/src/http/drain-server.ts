import type { Server } from "node:http";
import { type Socket, Server as TcpServer } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Guards } from "./guards.ts";

/** For how long an idle connection may still bring a request that was under way when the drain began. */
const graceMs = 100;
/** For how long connections are taken that the system has made already, on a machine that is slow to. */
const takeMs = 2000;
/** From here on, a connection without a complete request is cut off: it may be one that never sends one. */
const patienceMs = 1200;
const sweepMs = 25;

/**
 * Made before the server listens, so that it knows every connection. The function that it returns ends the server so
 * that nobody notices: no new connections, an answer to every request that is under way or arrives on an open
 * connection meanwhile, with `Connection: close`, so that the client does not use it again. What is not done at the
 * deadline is cut off. It resolves when no connection is left.
 */
export function drainOf(server: Server, guards: Guards, drain: AbortController): (deadlineMs: number) => Promise<void> {
  const sockets = new Set<Socket>();
  let onLast: (() => void) | undefined;
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => {
      sockets.delete(socket);
      if (sockets.size === 0) onLast?.();
    });
  });
  return async (deadlineMs) => {
    // Before anybody is told to go: who is, comes in again.
    await takeWhatHasCome(server);
    const begun = performance.now();
    for (const response of guards.inFlight) if (!response.headersSent) response.shouldKeepAlive = false;
    drain.abort();
    // Not `server.close()`: that of `http` hangs up on idle connections at once, also where a request is on its way.
    const closed = new Promise<void>((resolve) => TcpServer.prototype.close.call(server, () => resolve()));
    const sweep = setInterval(() => {
      const elapsed = performance.now() - begun;
      // Not before the loop has looked at its sockets: where it was held up, a request may wait there for longer.
      if (elapsed >= graceMs) setImmediate(() => hangUpOnIdle(server, sockets, guards, elapsed >= patienceMs));
    }, sweepMs);
    const cutOff = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, deadlineMs);
    await closed;
    // Node waits for the connections of its port only, not for those that it was handed.
    const gone = Promise.withResolvers<void>();
    onLast = gone.resolve;
    if (sockets.size > 0) await gone.promise;
    clearInterval(sweep);
    clearTimeout(cutOff);
    // Only now, for what it stops besides: the timer that looks for slow requests.
    server.close();
  };
}

/** Node's own handle of a listening socket. */
interface ListeningHandle {
  listen?(backlog: number): number;
}

/**
 * The system makes connections by itself and keeps them until the server takes them, one in each turn of the event loop.
 * Those that it still keeps are reset when the server closes: so it is told to make no more, and they are taken first.
 * Node has no other way to say so than its own handle; without that, there would only be the resets.
 */
async function takeWhatHasCome(server: Server): Promise<void> {
  const { _handle: handle } = server as unknown as { readonly _handle?: ListeningHandle | null };
  handle?.listen?.(0);
  const limit = performance.now() + takeMs;
  let came = true;
  const note = (): void => {
    came = true;
  };
  server.on("connection", note);
  // What is left of the turn that this begins in says nothing.
  await nextTurn();
  while (came && performance.now() < limit) {
    came = false;
    await nextTurn();
  }
  server.off("connection", note);
}

function hangUpOnIdle(server: Server, sockets: ReadonlySet<Socket>, guards: Guards, outOfPatience: boolean): void {
  server.closeIdleConnections();
  // A stream that did not end by the signal is ended here.
  for (const response of guards.eventStreams) response.end();
  const busy = new Set([...guards.inFlight, ...guards.eventStreams].map(({ req }) => req.socket));
  for (const socket of sockets) {
    // Node takes a connection on which nothing was ever sent for a busy one.
    if (!busy.has(socket) && (outOfPatience || socket.bytesRead === 0)) socket.destroy();
  }
}
