import type { IncomingMessage } from "node:http";
import { readTraceparent } from "./trace-context.ts";
import type { RequestSpan, Tracer } from "./tracer.ts";

/** The trace that a call belongs to, for log lines, and its span where spans are made. */
export interface CallTrace {
  readonly traceId: string;
  /** The call's own span where there is one, else that of its caller. */
  readonly spanId: string;
  readonly span: RequestSpan | undefined;
}

/** `undefined` where the caller belongs to no trace and none is made: then this costs the look at a header. */
export function traceOf(
  request: IncomingMessage,
  startedAt: number,
  tracer: Tracer | undefined,
): CallTrace | undefined {
  const header = request.headers["traceparent"];
  const parent = typeof header === "string" ? readTraceparent(header) : undefined;
  if (tracer === undefined) return parent && { ...parent, span: undefined };
  const span = tracer.begin(request, startedAt, parent);
  return { traceId: span.traceId, spanId: span.spanId, span };
}

/** As log lines have it. */
export function traceFields(trace: CallTrace | undefined): object {
  return trace === undefined ? {} : { trace_id: trace.traceId, span_id: trace.spanId };
}
