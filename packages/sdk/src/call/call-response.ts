import type { ReplyHeaders } from "../transport/transport.ts";

/** How a call went that went well. */
export interface CallResponse {
  /** The HTTP status of the last reply. */
  readonly status: number;
  /** Of the last reply; names in lower case. */
  readonly headers: ReplyHeaders;
  /** Names the call in the service's log and, when it changed something, in the journal. */
  readonly requestId: string | undefined;
  /** How many times the request was tried, the first time included. */
  readonly attempts: number;
  /** How long it took, in milliseconds. */
  readonly timings: CallTimings;
  /** Whether the last attempt's connection had carried a call before; `undefined` where that can't be seen. */
  readonly connectionReused: boolean | undefined;
}

/** How long a call took, and the parts of it. In milliseconds. */
export interface CallTimings {
  /** The whole call. */
  readonly total: number;
  /** Before the last attempt: attempts that failed, and the waits between them. */
  readonly before: number;
  /** Of the last attempt, until the reply's head came; `undefined` where the transport can't see it. */
  readonly head: number | undefined;
  /** The last attempt, its body included. */
  readonly attempt: number;
}
