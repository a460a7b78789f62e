import type { HeaderOf, OperationName } from "../contract.ts";
import { checkDeadline } from "../options.ts";
import type { ClientRoute } from "./route.ts";

/** What any call takes besides its arguments. */
export interface CallOptions {
  /** Ends the call; it then fails with `aborted`, and the signal's reason is the error's `cause`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call: attempts, the waits between them, and reading the reply. 1 to 2147483647. */
  readonly deadline?: number | undefined;
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

/** @throws TypeError that names the option which is unknown, wrong, or without effect on this operation. */
export function checkOptions(operation: string, route: ClientRoute, options: VersionedOptions): void {
  const { idempotencyKey, ifMatch, ...others } = options;
  checkCallOptions(operation, others);
  if (idempotencyKey !== undefined) {
    if (route.keyFor === "nobody") throw new TypeError(`${operation} takes no idempotencyKey`);
    if (typeof idempotencyKey !== "string" || !/^[\x21-\x7e]{1,200}$/.test(idempotencyKey)) {
      throw new TypeError(`${operation}: idempotencyKey must be 1 to 200 visible ASCII characters`);
    }
  }
  if (ifMatch !== undefined) {
    if (!route.ifMatch) throw new TypeError(`${operation} takes no ifMatch`);
    if (!Number.isSafeInteger(ifMatch) || ifMatch < 1) {
      throw new TypeError(`${operation}: ifMatch must be the version of the thing, a whole number from 1`);
    }
  }
}

/** The same for a call that takes nothing else. */
export function checkCallOptions(operation: string, options: CallOptions): void {
  for (const name of Object.keys(options)) {
    if (name !== "signal" && name !== "deadline" && name !== "requestId") {
      throw new TypeError(`${operation}: there is no option ${JSON.stringify(name)}`);
    }
  }
  const { signal, deadline, requestId } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new TypeError(`${operation}: signal must be an AbortSignal`);
  }
  if (deadline !== undefined) checkDeadline(deadline);
  if (requestId !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/.test(requestId)) {
    throw new TypeError(`${operation}: requestId must be 8 to 64 letters, digits, dots, underscores and hyphens`);
  }
}
