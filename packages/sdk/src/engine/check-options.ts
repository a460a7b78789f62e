import type { CallOptions, VersionedOptions } from "../call/call-options.ts";
import { checkTime } from "../options.ts";
import type { ClientRoute } from "./route.ts";

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

const callOptions = new Set(["signal", "deadline", "attemptTimeout", "requestId"]);

/** The same for a call that takes nothing else. */
export function checkCallOptions(operation: string, options: CallOptions): void {
  for (const name of Object.keys(options)) {
    if (!callOptions.has(name)) {
      throw new TypeError(`${operation}: there is no option ${JSON.stringify(name)}`);
    }
  }
  const { signal, deadline, attemptTimeout, requestId } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw new TypeError(`${operation}: signal must be an AbortSignal`);
  }
  if (deadline !== undefined) checkTime(deadline, "deadline");
  if (attemptTimeout !== undefined) checkTime(attemptTimeout, "attemptTimeout");
  if (requestId !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/.test(requestId)) {
    throw new TypeError(`${operation}: requestId must be 8 to 64 letters, digits, dots, underscores and hyphens`);
  }
}
