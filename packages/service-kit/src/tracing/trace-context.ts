/** Where a call stands in a trace, by W3C Trace Context. */
export interface TraceContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** Of the span that the call is a part of, 16 hexadecimal digits. */
  readonly spanId: string;
  /** Whether the caller's own spans are kept. */
  readonly sampled: boolean;
}

// Version, trace, span, flags. A version that is not known yet may have more behind them, after a hyphen.
const form = /^([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-.*)?$/;

/** What the header says; `undefined` when it is no `traceparent`, of which nothing may be taken over then. */
export function readTraceparent(header: string): TraceContext | undefined {
  const [, version, traceId, spanId, flags = "", more] = form.exec(header) ?? [];
  if (traceId === undefined || spanId === undefined || version === "ff") return undefined;
  if (version === "00" && more !== undefined) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}
