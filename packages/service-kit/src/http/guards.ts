import type { IncomingMessage, ServerResponse } from "node:http";
import { namesLoopback } from "./host-check.ts";
import { type ProblemParts, writeProblem } from "./problem.ts";
import { overloaded } from "./request-failure.ts";
import { requestIdOf } from "./request-id.ts";
import { type OpenResponses, ResponseList } from "./response-list.ts";

/** Why a request or a connection was turned away before it came to an operation. */
export const shedReasons = ["in_flight", "event_streams", "foreign_host", "no_host", "connections"] as const;
export type ShedReason = (typeof shedReasons)[number];

export interface GuardOptions {
  /** Requests under way at once; more are answered 503 `overloaded`. Default 1024. */
  readonly maxInFlight?: number;
  /** Event streams open at once; they stay for hours, so they are not counted above. Default 256. */
  readonly maxEventStreams?: number;
  /** Answer only requests that name this machine by a loopback name (`SHOP_OPEN`). Default false. */
  readonly loopbackNamesOnly?: boolean;
  /** Called for every request that was turned away. */
  readonly onShed?: (reason: ShedReason) => void;
}

export interface Guards {
  /**
   * Counts the request in and returns true, or answers it with a refusal and returns false. `listen` has done it for
   * every request that it hands over; doing it again changes nothing.
   */
  admit(request: IncomingMessage, response: ServerResponse): boolean;
  /** From here on the reply is an event stream. Throws `overloaded` when too many are open. */
  countAsEventStream(response: ServerResponse): void;
  /** Requests that have no complete reply yet, without event streams. */
  readonly inFlight: OpenResponses;
  readonly eventStreams: OpenResponses;
  /** The most of each at once. */
  readonly limits: { readonly inFlight: number; readonly eventStreams: number };
}

type Refusal = Omit<ProblemParts, "requestId"> & { readonly reason: ShedReason };

/** What stands before the router: a cap on what is under way, and who may be named as the host. */
export function createGuards(options: GuardOptions = {}): Guards {
  const { maxInFlight = 1024, maxEventStreams = 256, loopbackNamesOnly = false, onShed } = options;
  const inFlight = new ResponseList();
  const eventStreams = new ResponseList();

  // One function for all responses: `this` is the response that closed.
  function forget(this: ServerResponse): void {
    if (!inFlight.delete(this)) eventStreams.delete(this);
  }

  const refusalOf = (request: IncomingMessage): Refusal | undefined => {
    if (request.headers.host === undefined && request.httpVersion === "1.1") return noHost;
    if (loopbackNamesOnly && !namesLoopback(request)) return foreignHost;
    return inFlight.size >= maxInFlight ? tooMuch : undefined;
  };

  return {
    inFlight,
    eventStreams,
    limits: { inFlight: maxInFlight, eventStreams: maxEventStreams },
    admit(request, response) {
      if (inFlight.has(response)) return true;
      const refusal = refusalOf(request);
      // A refused request counts until its reply is out, like any other.
      inFlight.add(response);
      response.on("close", forget);
      if (refusal === undefined) return true;
      onShed?.(refusal.reason);
      writeProblem(response, { ...refusal, requestId: requestIdOf(request) });
      return false;
    },
    countAsEventStream(response) {
      if (eventStreams.size >= maxEventStreams) {
        onShed?.("event_streams");
        throw overloaded("Too many event streams are open. Close one, or try again later.");
      }
      if (!inFlight.delete(response)) return;
      eventStreams.add(response);
      // A caller that hangs up reads no more events; without this, only the next write would notice.
      response.req.socket.once("end", () => response.destroy());
      // A stream can be ended from outside (here, and while the server drains) just before its source writes to it.
      response.on("error", () => {});
    },
  };
}

const tooMuch: Refusal = {
  reason: "in_flight",
  status: 503,
  code: "overloaded",
  title: "Too much to do right now",
  detail: "Too many requests are under way. Try again in a moment.",
  fields: { retry_after: 1 },
};

const noHost: Refusal = {
  reason: "no_host",
  status: 400,
  code: "invalid_request",
  title: "The request does not fit the contract",
  detail: "HTTP/1.1 needs a Host header.",
  fields: { errors: [{ in: "header", pointer: "/host", detail: "is missing" }] },
};

const foreignHost: Refusal = {
  reason: "foreign_host",
  status: 403,
  code: "not_allowed",
  title: "Not allowed for this caller",
  detail:
    "SHOP_OPEN is on: this service answers only to localhost, 127.0.0.1 or [::1], and to no page of another site.",
};
