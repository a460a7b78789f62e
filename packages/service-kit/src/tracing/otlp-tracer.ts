// Loaded only where spans are to be sent: it brings OpenTelemetry's libraries along.
import type { IncomingMessage } from "node:http";
import {
  type Context,
  createTraceState,
  DiagLogLevel,
  diag,
  type Tracer as OtelTracer,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from "@opentelemetry/api";
import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor } from "@opentelemetry/sdk-trace-base";
import type { WriteTiming } from "@shop/database";
import type { Route } from "@shop/openapi";
import type { Logger } from "../logging/logger.ts";
import type { TraceContext } from "./trace-context.ts";
import type { RequestSpan, Tracer } from "./tracer.ts";
import type { TracingSettings } from "./tracing-settings.ts";

export interface TracerOptions extends TracingSettings {
  /** `service.name`, unless `OTEL_SERVICE_NAME` gives another one. */
  readonly service: string;
  readonly version: string;
  readonly logger: Logger;
}

/** Spans over OTLP/HTTP, in batches and beside the work. Where to, which of them and how is OpenTelemetry's environment's. */
export function openTracer({ service, version, protocol, logger }: TracerOptions): Tracer {
  tellTroubles(logger);
  const exporter = protocol === "http/json" ? new JsonExporter() : new ProtobufExporter();
  const own = resourceFromAttributes({
    "service.name": service,
    "service.version": version,
    "process.pid": process.pid,
  });
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(own)
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer("@shop/service-kit", version);
  return {
    begin: (request, startedAt, parent) => new OtelRequestSpan(tracer, request, startedAt, parent),
    close: (withinMs) => Promise.race([provider.shutdown().catch(() => undefined), silence(withinMs)]),
  };
}

/** A collector that is away is no failure of the service's: it is told, and the spans are lost. */
function tellTroubles(logger: Logger): void {
  const tell =
    (level: "warn" | "debug") =>
    (message: string): void =>
      logger[level]({ detail: message.slice(0, 500) }, "OpenTelemetry");
  const quiet = { info: tell("debug"), debug: tell("debug"), verbose: tell("debug") };
  diag.setLogger({ error: tell("warn"), warn: tell("warn"), ...quiet }, { logLevel: DiagLogLevel.WARN });
}

function silence(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** By OpenTelemetry's conventions for HTTP servers. */
class OtelRequestSpan implements RequestSpan {
  readonly #tracer: OtelTracer;
  readonly #span: Span;
  readonly #context: Context;
  readonly #method: string;
  /** From the steady clock to the wall's, the same for all spans of the request: they have to fit together. */
  readonly #toWall = Date.now() - performance.now();

  constructor(tracer: OtelTracer, request: IncomingMessage, startedAt: number, parent: TraceContext | undefined) {
    this.#tracer = tracer;
    this.#method = request.method ?? "";
    const options = { kind: SpanKind.SERVER, startTime: this.#toWall + startedAt, attributes: attributesOf(request) };
    const before = parent === undefined ? ROOT_CONTEXT : contextOf(parent, request);
    this.#span = tracer.startSpan(this.#method, options, before);
    this.#context = trace.setSpan(ROOT_CONTEXT, this.#span);
  }

  get traceId(): string {
    return this.#span.spanContext().traceId;
  }

  get spanId(): string {
    return this.#span.spanContext().spanId;
  }

  get recording(): boolean {
    return this.#span.isRecording();
  }

  named({ operationId, path }: Route): void {
    this.#span.updateName(`${this.#method} ${path}`);
    this.#span.setAttributes({ "http.route": path, "shop.operation": operationId });
  }

  wrote({ since, begun, ended, groupSize }: WriteTiming): void {
    this.#part("wait for the commit", since, begun, {});
    this.#part("commit", begun, ended, { "shop.group_size": groupSize });
  }

  end(status: number, error?: unknown): void {
    this.#span.setAttribute("http.response.status_code", status);
    if (status >= 500) {
      this.#span.setAttribute("error.type", error instanceof Error ? error.name : String(status));
      this.#span.setStatus({ code: SpanStatusCode.ERROR });
    }
    this.#span.end(this.#toWall + performance.now());
  }

  #part(name: string, from: number, to: number, attributes: Readonly<Record<string, number>>): void {
    const options = { kind: SpanKind.INTERNAL, startTime: this.#toWall + from, attributes };
    this.#tracer.startSpan(name, options, this.#context).end(this.#toWall + to);
  }
}

function contextOf({ traceId, spanId, sampled }: TraceContext, { headers }: IncomingMessage): Context {
  const state = headers["tracestate"];
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: sampled ? TraceFlags.SAMPLED : TraceFlags.NONE,
    isRemote: true,
    ...(typeof state === "string" && { traceState: createTraceState(state) }),
  });
}

/** Neither query nor headers: they may hold what is secret. */
function attributesOf({ method = "", url = "/", headers, socket }: IncomingMessage): Record<string, string | number> {
  const agent = headers["user-agent"];
  return {
    "http.request.method": method,
    "url.scheme": "http",
    "url.path": url.split("?", 1)[0] ?? url,
    ...(agent !== undefined && { "user_agent.original": agent }),
    ...(socket.localAddress !== undefined && { "server.address": socket.localAddress }),
    ...(socket.localPort !== undefined && { "server.port": socket.localPort }),
  };
}
