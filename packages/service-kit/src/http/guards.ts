import type { IncomingMessage, ServerResponse } from "node:http";

export type ShedReason = "in_flight" | "event_streams" | "foreign_host" | "no_host";

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
  /** Counts the request in and returns true, or answers it with a refusal and returns false. */
  admit(request: IncomingMessage, response: ServerResponse): boolean;
  /** From here on the reply is an event stream. Throws `overloaded` when too many are open. */
  countAsEventStream(response: ServerResponse): void;
  /** Requests that have no complete reply yet, in the order of their arrival, without event streams. */
  readonly inFlight: ReadonlySet<ServerResponse>;
  readonly eventStreams: ReadonlySet<ServerResponse>;
}

export function createGuards(_options: GuardOptions = {}): Guards {
  throw new Error("not built yet");
}
