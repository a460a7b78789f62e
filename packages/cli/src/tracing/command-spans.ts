// Loaded only where spans are to be sent: it brings OpenTelemetry's libraries along.
import { context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import type { ExitCode } from "../exit-codes.ts";
import { version } from "../version.ts";
import { type CommandTrace, protocolOf } from "./command-trace.ts";

/** How long the end of a command waits for its spans to be taken. */
const lastMs = 2_000;

/** A command line while it is carried out, as a span. */
export interface TracedCommand extends CommandTrace {
  /** Which command it turned out to be: `["orders", "place"]`. */
  named(path: readonly string[]): void;
}

/**
 * Carries out a command as a span, of which the spans that the SDK makes of calls are parts. What `OTEL_…` says of exporters and
 * samplers is read by OpenTelemetry's libraries; `TRACEPARENT` names the span that it is itself a part of.
 */
export async function withSpans(
  env: Readonly<Record<string, string | undefined>>,
  run: (command: TracedCommand) => Promise<ExitCode>,
): Promise<ExitCode> {
  const provider = openProvider(env);
  const span = trace.getTracer("@shop/cli", version).startSpan("shop", { kind: SpanKind.INTERNAL }, parentOf(env));
  const command = {
    id: span.spanContext().traceId,
    traceparent: undefined,
    named: (path: readonly string[]) => void span.updateName(["shop", ...path].join(" ")),
  };
  try {
    return await context.with(trace.setSpan(ROOT_CONTEXT, span), async () => ended(span, await run(command)));
  } finally {
    span.end();
    await Promise.race([provider.shutdown().catch(() => undefined), silence()]);
  }
}

function openProvider(env: Readonly<Record<string, string | undefined>>): BasicTracerProvider {
  const exporter = protocolOf(env) === "http/json" ? new JsonExporter() : new ProtobufExporter();
  const own = resourceFromAttributes({ "service.name": "shop-cli", "service.version": version });
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(own)
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  return provider;
}

function parentOf({ TRACEPARENT = "" }: Readonly<Record<string, string | undefined>>) {
  const [, traceId, spanId, flags] =
    /^00-(?!0+-)([\da-f]{32})-(?!0+-)([\da-f]{16})-([\da-f]{2})$/.exec(TRACEPARENT) ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16),
    isRemote: true,
  });
}

function ended(span: Span, exitCode: ExitCode): ExitCode {
  span.setAttribute("process.exit.code", exitCode);
  if (exitCode !== 0) span.setStatus({ code: SpanStatusCode.ERROR });
  return exitCode;
}

function silence(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, lastMs).unref();
  });
}
