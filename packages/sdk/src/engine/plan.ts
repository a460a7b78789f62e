import type { OperationName, ServiceName } from "../contract.ts";
import type { TransportRequest } from "../transport/transport.ts";
import type { Members } from "./members.ts";

/** A call, ready to be tried. */
export interface Plan {
  readonly operation: OperationName | "readyz";
  readonly service: ServiceName;
  readonly request: TransportRequest;
  /** Where the service was looked for, for messages. */
  readonly url: string;
  /** Whether sending it a second time can not make a second change: it reads, or the service obeys its key. */
  readonly repeatable: boolean;
  readonly idempotencyKey: string | undefined;
  /** What the request is sent with; `undefined` when the service is to make one. */
  readonly requestId: string | undefined;
  /** What the reply has in any case; `undefined`: any reply will do. */
  readonly members: Members | undefined;
  /** Of the calls that a service holds back together by a 429 or 503; `undefined`: this one stands for itself. */
  readonly scope: string | undefined;
}

/** How long and how often a call is tried. */
export interface Limits {
  /** Milliseconds for all of it. */
  readonly deadline: number;
  readonly attempts: number;
  /** Milliseconds for each attempt; `undefined`: as long as the call has. */
  readonly attemptTimeout: number | undefined;
  readonly signal: AbortSignal | undefined;
}
