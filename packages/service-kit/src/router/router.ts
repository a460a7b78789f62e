import type { IncomingMessage } from "node:http";
import type { ServiceDefinition } from "../contract/define-service.ts";
import { arrivalOf } from "../http/arrival.ts";
import type { Guards } from "../http/guards.ts";
import type { PlainRoutes } from "../http/plain-handler.ts";
import { answerPreflight } from "../http/preflight.ts";
import { writeProblem } from "../http/problem.ts";
import type { AddressLimiter } from "../http/rate-limit.ts";
import { chooseReplyHeaders, type ReplyHeaders } from "../http/reply-headers.ts";
import { RequestFailure } from "../http/request-failure.ts";
import { requestIdOf } from "../http/request-id.ts";
import type { RequestLogEntry } from "../logging/request-log.ts";
import type { DropReason } from "../metrics/dropped-calls.ts";
import type { Metrics, RequestRecorder } from "../metrics/metrics.ts";
import { traceOf } from "../tracing/call-trace.ts";
import type { Tracer } from "../tracing/tracer.ts";
import { type AnswerOptions, answer, type Call, type PreparedOperation } from "./answer.ts";
import { hasLeft } from "./call-context.ts";
import { type PathMatch, pathMatcher } from "./path-matcher.ts";
import { problemOf } from "./problem-of.ts";

export interface RouterOptions extends AnswerOptions {
  readonly definition: ServiceDefinition;
  /** Pages beside the contract: health, metrics, docs. */
  readonly plain: PlainRoutes;
  readonly guards: Guards;
  readonly limiters: Readonly<Record<"login" | "sign_up", AddressLimiter>>;
  readonly metrics: Metrics;
  readonly replyHeaders: ReplyHeaders;
  /** Told of every call that nobody waited for any more. */
  readonly onDropped: (reason: DropReason) => void;
  readonly log: (entry: RequestLogEntry) => void;
  /** What makes spans now, if anything does: it comes after the router. */
  readonly tracer: () => Tracer | undefined;
}

/** Answers every request: guards, then the page or the operation of its path, then the problem of whatever went wrong. */
export type Router = (request: Call["request"], response: Call["response"]) => Promise<void>;

export function createRouter(options: RouterOptions): Router {
  const { definition, metrics, plain } = options;
  const match = pathMatcher(definition.operations.map((operation) => prepare(operation, options)));
  const recordUnrouted = metrics.requestRecorder("none", "none");
  return async (request, response) => {
    const started = arrivalOf(response);
    const target = splitTarget(request);
    const page = plain.get(target.path);
    const isPage = page !== undefined && (request.method === "GET" || request.method === "HEAD");
    // Those who watch a service look at its pages all day: they are no calls.
    const trace = isPage ? undefined : traceOf(request, started, options.tracer());
    const call: Call = { request, response, requestId: requestIdOf(request), trace, started, query: target.query };
    let operation: PreparedOperation | undefined;
    chooseReplyHeaders(response, options.replyHeaders);
    try {
      if (answerPreflight(request, response)) return recordUnrouted(204, performance.now() - started);
      if (isPage) return void (await page(request, response));
      const found = match(target.path);
      operation = operationOf(found, request, target.path, page !== undefined);
      trace?.span?.named(operation.route);
      const kind = await answer(operation, found?.entry.parameters ?? [], found?.values ?? [], call, options);
      finish(call, operation, kind, options);
    } catch (error) {
      fail(error, call, operation, operation?.record ?? recordUnrouted, options);
    }
  };
}

function prepare(operation: ServiceDefinition["operations"][number], options: RouterOptions): PreparedOperation {
  const { route } = operation;
  return {
    ...operation,
    changes: route.method !== "GET",
    limiter: route.rateLimit === null ? undefined : options.limiters[route.rateLimit],
    record: options.metrics.requestRecorder(route.operationId, route.method),
    offersStream: Object.values(route.responses).some((types) => types.includes("text/event-stream")),
  };
}

function splitTarget(request: IncomingMessage): { path: string; query: string } {
  const url = request.url ?? "/";
  // A client that takes this for a proxy sends the whole URL. A server has to understand that (RFC 9112, 3.2.2).
  const target = url.startsWith("/") ? url : url.replace(/^https?:\/\/[^/?]*\/?/i, "/");
  const cut = target.indexOf("?");
  return cut < 0 ? { path: target, query: "" } : { path: target.slice(0, cut), query: target.slice(cut + 1) };
}

/** HEAD is GET whose body Node leaves out. */
function operationOf(
  found: PathMatch<PreparedOperation> | undefined,
  request: IncomingMessage,
  path: string,
  isPage: boolean,
): PreparedOperation {
  if (isPage) throw methodNotAllowed(request, "GET, HEAD");
  if (found === undefined)
    throw new RequestFailure(
      "route_not_found",
      `There is nothing at ${path.slice(0, 200)}. GET /docs shows what there is.`,
    );
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "");
  const operation = found.entry.byMethod.get(method);
  if (operation === undefined) throw methodNotAllowed(request, [...found.entry.byMethod.keys()].join(", "));
  return operation;
}

function methodNotAllowed(request: IncomingMessage, allow: string): RequestFailure {
  return new RequestFailure(
    "method_not_allowed",
    `${request.method ?? "This method"} is not possible here; ${allow} is.`,
    { allow },
  );
}

function fail(
  error: unknown,
  call: Call,
  operation: PreparedOperation | undefined,
  record: RequestRecorder,
  options: RouterOptions,
): void {
  if (call.response.headersSent) {
    // A stream broke off, or its caller left: there is nobody left to tell but the log.
    call.response.destroy();
    if (isAbort(error)) call.trace?.span?.end(call.response.statusCode);
    else ended(call, operation, options, { error });
    return;
  }
  const { parts, defect } = problemOf(error, call.requestId, options.definition.contract, operation?.route);
  const dropped = parts.code === "deadline_passed";
  if (dropped) options.onDropped(hasLeft(call.response, true) ? "caller_gone" : "deadline_passed");
  writeProblem(call.response, parts);
  record(parts.status, performance.now() - call.started);
  ended(call, operation, options, { status: parts.status, dropped, ...(defect && { error }) });
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

function finish(call: Call, operation: PreparedOperation, kind: "reply" | "stream", options: RouterOptions): void {
  // How long a stream was open says nothing about how fast the service is.
  if (kind === "reply") operation.record(call.response.statusCode, performance.now() - call.started);
  ended(call, operation, options, { stream: kind === "stream" });
}

/** Tells the log, and ends the call's span. */
function ended(
  call: Call,
  operation: PreparedOperation | undefined,
  { log }: RouterOptions,
  more: Partial<RequestLogEntry>,
): void {
  const { request, response, requestId, trace, started } = call;
  trace?.span?.end(response.statusCode, more.error);
  log({
    requestId,
    trace,
    operation: operation?.route.operationId ?? "none",
    method: request.method ?? "",
    status: response.statusCode,
    durationMs: performance.now() - started,
    ...more,
  });
}
