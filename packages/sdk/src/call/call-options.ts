import type { HeaderOf, OperationName } from "../contract.ts";

/** What any call takes besides its arguments. */
export interface CallOptions {
  /** Ends the call; it then fails with `aborted`, and the signal's reason is the error's `cause`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call: attempts, the waits between them, and reading the reply. 1 to 2147483647. */
  readonly deadline?: number | undefined;
  /** Milliseconds for each attempt; one that takes longer counts as broken off. Left out: as long as the call has. */
  readonly attemptTimeout?: number | undefined;
  /**
   * Names the call in the services' logs and in the journal, over all its attempts: 8 to 64 of `A-Z a-z 0-9 . _ -`, beginning
   * with a letter or digit. Left out, the service makes one.
   */
  readonly requestId?: string | undefined;
}

/** What a change takes that the service carries out once per key. */
export interface KeyedOptions extends CallOptions {
  /**
   * Names this intent, so that repeating the call does not repeat the change; 1 to 200 visible ASCII characters, kept by
   * the service for 24 hours. Left out, the call makes a random one of its own, the same over its attempts.
   */
  readonly idempotencyKey?: string | undefined;
}

/** What a change of something that has a `version` takes. */
export interface VersionedOptions extends KeyedOptions {
  /** Make the change only if the thing still has this `version`; else the call fails with `precondition_failed`. */
  readonly ifMatch?: number | undefined;
}

/** The options of an operation, by the headers that it takes in the contract. */
export type OptionsOf<Op extends OperationName> =
  "If-Match" extends HeaderOf<Op>
    ? VersionedOptions
    : "Idempotency-Key" extends HeaderOf<Op>
      ? KeyedOptions
      : CallOptions;
