import type { CallOptions, VersionedOptions } from "../call/call-options.ts";
import { checkNames, checkOptionsObject } from "../check-object.ts";
import { checkTime } from "../options.ts";
import { show } from "../show.ts";
import type { ClientRoute } from "./route.ts";

const callOptions = ["signal", "deadline", "attemptTimeout", "requestId", "traceparent"];
const forAny = new Set(callOptions);
const forChanges = new Set([...callOptions, "idempotencyKey", "ifMatch"]);

/** @throws TypeError that names the option which is unknown, wrong, or without effect on this operation. */
export function checkOptions(operation: string, route: ClientRoute, options: VersionedOptions): void {
  checkCallOptions(operation, options, forChanges);
  const { idempotencyKey, ifMatch } = options;
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
export function checkCallOptions(operation: string, options: CallOptions, known: ReadonlySet<string> = forAny): void {
  checkOptionsObject(options, operation);
  checkNames(options, known, operation);
  const { signal, deadline, attemptTimeout, requestId } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new TypeError(`${operation}: signal must be an AbortSignal`);
  }
  if (deadline !== undefined) checkTime(deadline, "deadline");
  if (attemptTimeout !== undefined) checkTime(attemptTimeout, "attemptTimeout");
  if (requestId !== undefined && !isRequestId(requestId)) {
    throw new TypeError(`${operation}: requestId must be 8 to 64 letters, digits, dots, underscores and hyphens`);
  }
}

function isRequestId(given: unknown): boolean {
  return typeof given === "string" && /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/.test(given);
}

/** @throws TypeError when it is none that a service would take over. */
export function checkTraceparent(traceparent: unknown): string {
  // Ids of nothing but zeros are those of no trace.
  const form = /^00-(?!0+-)[\da-f]{32}-(?!0+-)[\da-f]{16}-[\da-f]{2}$/;
  if (typeof traceparent === "string" && form.test(traceparent)) return traceparent;
  throw new TypeError(`traceparent must be 00-<trace>-<span>-<flags>, not ${show(traceparent)}`);
}
