import type { OperationName, ServiceName } from "./contract.ts";
import type { ContractDrift } from "./drift/contract-drift.ts";
import type { ShopError } from "./errors/shop-error.ts";
import type { ReplyHeaders } from "./transport/transport.ts";

/** A call, as those who listen to calls see it. Neither token nor body nor query is in it: they may hold secrets. */
export interface CallInfo {
  /** As the contract names it: `placeOrder`. `readyz` for `shop.status()`. */
  readonly operation: OperationName | "readyz";
  /** Which of the two services it goes to. */
  readonly service: ServiceName;
  /** Of HTTP. */
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Without the query. */
  readonly url: string;
  /** The same over all attempts; `undefined` when the operation takes none. */
  readonly idempotencyKey: string | undefined;
  /** As sent; `undefined` when the service is to make one. */
  readonly requestId: string | undefined;
  /** Milliseconds that the call has. */
  readonly deadline: number;
  /** When it began, by `performance.now()`. */
  readonly startedAt: number;
}

/** How one attempt ended. Times in milliseconds. */
export interface AttemptInfo {
  /** From 1. */
  readonly number: number;
  /** How long it took. */
  readonly ms: number;
  /** Until the reply's head came; `undefined` when none came, or the transport can't see it. */
  readonly headMs: number | undefined;
  /** `undefined` when there was no reply. */
  readonly status: number | undefined;
  /** Of the reply, names in lower case; empty when there was none. */
  readonly headers: ReplyHeaders;
  /** Names the attempt in the service's log; `undefined` when there was no reply. */
  readonly requestId: string | undefined;
  /** Whether its connection had carried a call before; `undefined` where that can't be seen. */
  readonly reused: boolean | undefined;
  /** `undefined` when all went well. */
  readonly error: Error | undefined;
  /** The pause until the next attempt; `undefined` when this was the last. */
  readonly retryInMs: number | undefined;
}

/** How a call ended. */
export interface CallEnd {
  /** Milliseconds that it took, its attempts and the waits between them included. */
  readonly ms: number;
  /** How many times it was tried, the first time included. */
  readonly attempts: number;
  /** Of the last reply; `undefined` when there was none. */
  readonly status: number | undefined;
  /** `undefined` when all went well. */
  readonly error: ShopError | undefined;
}

/**
 * Told of every call and every attempt of a shop, in the moment: `new Shop({ hooks })`. For logs and figures; a hook can't change
 * a call, and what it throws ends the process, as what a listener throws.
 *
 * ```ts
 * await using shop = new Shop({
 *   hooks: {
 *     onAttemptEnd: ({ operation }, { number, status, ms }) => console.error(operation, number, status, Math.round(ms)),
 *   },
 * });
 * ```
 *
 * Without hooks: Node's `diagnostics_channel` has the same under `shop:call:start`, `shop:call:end` (`{ call, end }`),
 * `shop:attempt:start` (`{ call, number }`) and `shop:attempt:end` (`{ call, attempt }`); and where an OpenTelemetry tracer is
 * registered, each call and each attempt is a span.
 */
export interface ShopHooks {
  /** A call begins, before anything of it is sent. */
  readonly onCallStart?: ((call: CallInfo) => void) | undefined;
  /** An attempt begins; `number` counts from 1. */
  readonly onAttemptStart?: ((call: CallInfo, number: number) => void) | undefined;
  /** An attempt has ended, well or not. */
  readonly onAttemptEnd?: ((call: CallInfo, attempt: AttemptInfo) => void) | undefined;
  /** A call has ended, well or not. */
  readonly onCallEnd?: ((call: CallInfo, end: CallEnd) => void) | undefined;
  /**
   * Told once of each contract that a service speaks and that is not the one this SDK was made from, after a call has met it. Calls go
   * on as before. With this hook, and only then, the service's `/openapi.json` is read for it, beside the calls; a process that has
   * nothing else to do does not wait for it, and after `close()` nothing is told.
   *
   * ```ts
   * const hooks: ShopHooks = {
   *   onContractDrift: ({ service, differences }) => console.warn(`${service} is another release`, differences),
   * };
   * ```
   */
  readonly onContractDrift?: ((drift: ContractDrift) => void) | undefined;
}
