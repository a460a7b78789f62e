import type { Guards } from "./guards.ts";
import type { PlainHandler } from "./plain-handler.ts";

export interface ServerLimits {
  /** Milliseconds for a request's headers to be complete. 10 s. */
  readonly headersTimeoutMs: number;
  /** Milliseconds for a whole request, with its body, to be there. 30 s. */
  readonly requestTimeoutMs: number;
  /** Milliseconds for which an idle connection is kept; longer than the SDK keeps its own. 65 s. */
  readonly keepAliveTimeoutMs: number;
  /** Bytes of a request's headers. 16 KiB. */
  readonly maxHeaderBytes: number;
  /** Connections at once; more are closed at once. 4096. */
  readonly maxConnections: number;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The flag that chooses the port, for the message about a busy one, such as `--user-port`. */
  readonly portFlag?: string;
  readonly guards?: Guards;
  /** Aborted when `close` begins: event streams end themselves by it, `/readyz` answers 503. */
  readonly drain?: AbortController;
  readonly limits?: Partial<ServerLimits>;
  /** A connection whose bytes were not HTTP, or came too slowly; the parser's or the time-out's code. */
  readonly onClientError?: (code: string) => void;
  /** A connection that was closed because there are too many. */
  readonly onConnectionDropped?: () => void;
}

export interface RunningServer {
  /** Where to reach it, such as `http://127.0.0.1:5001`. */
  readonly url: string;
  readonly port: number;
  /** Takes no new connection, answers what is under way, then is gone; at the deadline it cuts off what is left. Safe
   * to call twice. */
  close(options: { readonly deadlineMs: number }): Promise<void>;
}

/** Rejects with a `ListenError` that says what to change. */
export function listen(_handler: PlainHandler, _options: ListenOptions): Promise<RunningServer> {
  throw new Error("not built yet");
}
