import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { noteArrival } from "./arrival.ts";
import { writeProblem } from "./problem.ts";
import { requestIdOf } from "./request-id.ts";

/** How many requests may wait on one connection for the replies to those before them. */
const mostWaiting = 32;

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** Requests that came on a connection before the replies to those before them were out. */
export interface Pipeline {
  /** Has the request handled when its turn comes, or refused when too many wait. */
  add(request: IncomingMessage, response: ServerResponse): void;
  /** The replies that requests of the connection wait to be given, in their order. */
  waitingOn(socket: Duplex): readonly ServerResponse[];
}

/**
 * Handles the requests of one connection one after the other. Node would hand over as many as a packet holds, and that is
 * a thousand: a caller who takes none of the replies could fill every place for requests under way with one connection,
 * and the memory with their replies. The first request that is too many is refused and ends the connection, in its turn;
 * those behind it are never looked at.
 */
export function pipeline(handle: Handle, onRefused: () => void): Pipeline {
  const waiting = new Map<Duplex, ServerResponse[]>();
  const refused = new WeakSet<Duplex>();

  const queueOf = (socket: Duplex): ServerResponse[] => {
    const known = waiting.get(socket);
    if (known !== undefined) return known;
    const queue: ServerResponse[] = [];
    waiting.set(socket, queue);
    socket.once("close", () => waiting.delete(socket));
    return queue;
  };

  return {
    waitingOn: (socket) => waiting.get(socket) ?? [],
    add(request, response) {
      const { socket } = request;
      const queue = queueOf(socket);
      if (refused.has(socket)) return;
      if (queue.length < mostWaiting) {
        queue.push(response);
        noteArrival(response);
        // Node gives the connection to the reply whose turn it is.
        response.once("socket", () => {
          queue.shift();
          handle(request, response);
        });
        return;
      }
      refused.add(socket);
      onRefused();
      response.shouldKeepAlive = false;
      writeProblem(response, { ...tooMany, requestId: requestIdOf(request) });
    },
  };
}

const tooMany = {
  status: 503,
  code: "overloaded",
  title: "Too much to do right now",
  detail: `More than ${mostWaiting} requests wait for their replies on this connection. Read some, or use another one.`,
  fields: { retry_after: 1 },
};
