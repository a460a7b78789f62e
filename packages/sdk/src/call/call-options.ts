import type { HeaderOf, OperationName } from "../contract.ts";

/**
 * What any call takes besides its arguments.
 *
 * ```ts
 * await shop.orders.get(12, { deadline: 2_000, signal: AbortSignal.timeout(1_000) });
 * ```
 */
export interface CallOptions {
  /** Ends the call; it then fails with `aborted`, and the signal's reason is the error's `cause`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call: attempts, the waits between them, and reading the reply. Left out: the shop's `deadline`. */
  readonly deadline?: number | undefined;
  /** Milliseconds for each attempt; one that takes longer counts as broken off. Left out: the shop's `attemptTimeout`. */
  readonly attemptTimeout?: number | undefined;
  /**
   * Names the call in the services' logs and in the journal, over all its attempts: 8 to 64 of `A-Z a-z 0-9 . _ -`, beginning
   * with a letter or digit. Left out, the service makes one.
   */
  readonly requestId?: string | undefined;
  /**
   * The trace that the call is part of, as W3C Trace Context writes it (`00-…-…-01`): for programs that pass on what they were called
   * with. Left out: the shop's `traceparent`; else, where an OpenTelemetry tracer is registered, the span of each attempt.
   */
  readonly traceparent?: string | undefined;
}

/**
 * What a change takes that the service carries out once per key.
 *
 * ```ts
 * await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }, { idempotencyKey: "basket-4711" });
 * ```
 */
export interface KeyedOptions extends CallOptions {
  /**
   * Names this intent, so that repeating the call does not repeat the change; 1 to 200 visible ASCII characters, kept by
   * the service for 24 hours. Left out, the call makes a random one of its own, the same over its attempts.
   */
  readonly idempotencyKey?: string | undefined;
}

/**
 * What a change of something that has a `version` takes.
 *
 * ```ts
 * const order = await shop.orders.get(12);
 * await shop.orders.cancel(order.id, { ifMatch: order.version });
 * ```
 */
export interface VersionedOptions extends KeyedOptions {
  /** Make the change only if the thing still has this `version`; else it fails with `precondition_failed`. Left out: whatever it has. */
  readonly ifMatch?: number | undefined;
}

/** The options of an operation, by the headers that it takes in the contract. */
export type OptionsOf<Op extends OperationName> =
  "If-Match" extends HeaderOf<Op>
    ? VersionedOptions
    : "Idempotency-Key" extends HeaderOf<Op>
      ? KeyedOptions
      : CallOptions;
