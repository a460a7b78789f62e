import {
  isTransportFailure,
  type Transport,
  type TransportFailure,
  type TransportReply,
  type TransportRequest,
} from "../transport/transport.ts";
import type { Plan } from "./plan.ts";
import type { TimeLimit } from "./time-limit.ts";

/**
 * Sends the request once, with further headers where the call has none of their names. Resolves to the failure when there is no reply; rejects
 * only with a defect.
 */
export async function attempt(
  plan: Plan,
  transport: Transport,
  limit: TimeLimit,
  attemptTimeout: number | undefined,
  headers?: Readonly<Record<string, string>>,
): Promise<TransportReply | TransportFailure> {
  const remaining = limit.remaining();
  const short = attemptTimeout !== undefined && attemptTimeout < remaining;
  const request = withDeadline(plan.request, short ? attemptTimeout : remaining, headers);
  try {
    if (!short) return await transport.send(request, limit.signal);
    return await sendWithin(attemptTimeout, limit.signal, (signal) => transport.send(request, signal));
  } catch (error) {
    if (isTransportFailure(error)) return error;
    throw error;
  }
}

/** The service drops what it has not begun when nobody waits for it any more. */
function withDeadline(
  request: TransportRequest,
  ms: number,
  headers?: Readonly<Record<string, string>>,
): TransportRequest {
  const left = String(Math.max(1, Math.floor(ms)));
  return { ...request, headers: { ...headers, ...request.headers, "x-deadline-ms": left } };
}

async function sendWithin(
  ms: number,
  outer: AbortSignal,
  send: (signal: AbortSignal) => Promise<TransportReply>,
): Promise<TransportReply> {
  const controller = new AbortController();
  const end = (): void => controller.abort(outer.reason);
  const timer = setTimeout(() => controller.abort(new Error(`no reply within ${ms} ms (attemptTimeout)`)), ms);
  outer.addEventListener("abort", end);
  if (outer.aborted) end();
  try {
    return await send(controller.signal);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener("abort", end);
  }
}
