import type { AttemptInfo, CallInfo, ShopHooks } from "../../hooks.ts";

// As much of @opentelemetry/api as is used here. What that package registers stands under a symbol of all realms, by which its own
// copies find each other; so nothing has to be imported, and who has no tracer carries nothing.
interface Span {
  spanContext(): SpanContext;
  setAttributes(attributes: Readonly<Record<string, unknown>>): void;
  setStatus(status: { readonly code: number; readonly message?: string }): void;
  recordException(error: Error): void;
  end(): void;
}
interface SpanContext {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
  readonly traceState?: { serialize(): string };
}
interface Context {
  setValue(key: symbol, value: unknown): Context;
}
interface Tracer {
  startSpan(name: string, options: object, context?: Context): Span;
}
interface Api {
  readonly trace?: { getTracer(name: string): Tracer };
  readonly context?: { active(): Context };
}

const api = Symbol.for("opentelemetry.js.api.1");
const spanKey = Symbol.for("OpenTelemetry Context Key SPAN");
const [internal, client, failed] = [0, 2, 2];

/** What makes spans of a call. */
export interface Spans extends ShopHooks {
  /** The headers by which a service makes its own spans part of the attempt's, as W3C Trace Context has them. */
  headers(): Readonly<Record<string, string>>;
}

/** Makes a span of each call and, within it, of each attempt; `undefined` when no tracer is registered. */
export function spans(): Spans | undefined {
  const { trace, context } = (globalThis as { readonly [api]?: Api })[api] ?? {};
  if (trace === undefined) return undefined;
  const tracer = trace.getTracer("@shop/sdk");
  const before = context?.active();
  let call: Span | undefined;
  let attempt: Span | undefined;
  return {
    onCallStart: (info) => {
      const attributes = { "shop.operation": info.operation, "shop.idempotency_key": info.idempotencyKey };
      call = tracer.startSpan(`shop ${info.operation}`, { kind: internal, attributes }, before);
    },
    onAttemptStart: (info, number) => {
      const options = { kind: client, attributes: attributesOf(info, number) };
      attempt = tracer.startSpan(info.method, options, before?.setValue(spanKey, call));
    },
    onAttemptEnd: (_, info) => end(attempt, info),
    onCallEnd: (_, info) => end(call, info),
    headers: () => (attempt === undefined ? {} : headersOf(attempt.spanContext())),
  };
}

/** Nothing for a span of a tracer that makes none: its ids are zeros. */
function headersOf({ traceId, spanId, traceFlags, traceState }: SpanContext): Readonly<Record<string, string>> {
  if (/^0*$/.test(traceId)) return {};
  const traceparent = `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}`;
  const tracestate = traceState?.serialize();
  return tracestate ? { traceparent, tracestate } : { traceparent };
}

/** As OpenTelemetry names them for HTTP clients. */
function attributesOf({ method, url }: CallInfo, number: number): object {
  const { hostname, port, protocol } = new URL(url);
  return {
    "http.request.method": method,
    "url.full": url,
    "server.address": hostname,
    "server.port": Number(port || (protocol === "https:" ? 443 : 80)),
    ...(number > 1 && { "http.request.resend_count": number - 1 }),
  };
}

function end(span: Span | undefined, { status, error }: Pick<AttemptInfo, "status" | "error">): void {
  if (status !== undefined) span?.setAttributes({ "http.response.status_code": status });
  if (error !== undefined) {
    const type = "code" in error ? String(error.code) : error.name;
    span?.setAttributes({ "error.type": type });
    span?.setStatus({ code: failed, message: error.message });
    span?.recordException(error);
  }
  span?.end();
}
