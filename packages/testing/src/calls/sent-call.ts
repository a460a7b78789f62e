import type { OperationName, ServiceName } from "@shop/sdk";

/** One attempt of a call, as it was sent and answered. */
export interface SentAttempt {
  /** `undefined` as long as no reply has come, or when none did. */
  readonly status: number | undefined;
  /** What the script had for it, in words: `problem overloaded`; `undefined` when nothing. */
  readonly fault: string | undefined;
  /** Whether the service gave the kept reply of an earlier attempt with the same key. */
  readonly replayed: boolean;
  /** Why there was no reply, or not all of it: what the connection's error would have been. `undefined` when all went well. */
  readonly failure: unknown;
}

/** A call, as the services saw it: what was sent, and each attempt to send it. */
export interface SentCall {
  /** As in the contract; `readyz` is what `shop.status()` asks. `undefined` for a path that is none of the contract's. */
  readonly operation: OperationName | "readyz" | undefined;
  readonly service: ServiceName;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With the query, encoded: `/api/orders?limit=2`. */
  readonly path: string;
  /** Of the first attempt; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** As JSON has it; `undefined` when there was none. */
  readonly body: unknown;
  readonly idempotencyKey: string | undefined;
  /** In their order. A stream of events has one for each call, since each connection is a call of its own. */
  readonly attempts: readonly SentAttempt[];
}
