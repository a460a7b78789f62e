import { type CallTrace, traceFields } from "../tracing/call-trace.ts";
import type { Logger } from "./logger.ts";

export interface RequestLogEntry {
  readonly requestId: string;
  readonly trace?: CallTrace | undefined;
  readonly operation: string;
  readonly method: string;
  readonly status: number;
  readonly durationMs: number;
  /** What was thrown, when it was no expected failure. */
  readonly error?: unknown;
  /** An event stream: it is meant to last. */
  readonly stream?: boolean;
  /** Nobody waited for it any more: no failure of ours, whatever its status. */
  readonly dropped?: boolean;
}

/**
 * Requests that went well are told at debug only: at thousands a second, a line each would cost more than the work.
 * 5xx are errors; what took longer than `slowMs` (a second) is a warning.
 */
export function requestLog(
  logger: Logger,
  { slowMs = 1000 }: { readonly slowMs?: number } = {},
): (entry: RequestLogEntry) => void {
  return (entry) => {
    if ((entry.status >= 500 && entry.dropped !== true) || entry.error !== undefined)
      logger.error(fieldsOf(entry), "request failed");
    else if (entry.durationMs >= slowMs && entry.stream !== true) logger.warn(fieldsOf(entry), "request was slow");
    else if (logger.isLevelEnabled("debug")) logger.debug(fieldsOf(entry), "request");
  };
}

function fieldsOf({ requestId, trace, operation, method, status, durationMs, error }: RequestLogEntry): object {
  const duration_ms = Math.round(durationMs * 10) / 10;
  const fields = { request_id: requestId, ...traceFields(trace), operation, method, status, duration_ms };
  return error === undefined ? fields : { ...fields, err: error };
}
