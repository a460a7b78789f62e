import type { Principal } from "@shop/database";
import type { Request, Response } from "express";
import type { DefinedOperation } from "../contract/define-service.ts";
import type { AnyReply, JsonReply } from "../contract/operation.ts";
import type { AddressOf } from "../http/client-address.ts";
import type { Guards } from "../http/guards.ts";
import type { AddressLimiter } from "../http/rate-limit.ts";
import { readJsonBody } from "../http/read-json-body.ts";
import { invalidBody } from "../http/request-failure.ts";
import type { RequestRecorder } from "../metrics/metrics.ts";
import type { CallTrace } from "../tracing/call-trace.ts";
import type { Authenticate } from "./authenticate.ts";
import { authorize, isOperator } from "./authorize.ts";
import { CallContext } from "./call-context.ts";
import { readHeaders, readPathParameters, readQuery } from "./coerce.ts";
import { expectedVersions } from "./etag.ts";
import { writeEventStream } from "./event-stream.ts";
import { idempotencyClaim } from "./idempotency.ts";
import { writeReply } from "./reply.ts";
import { validate } from "./validate.ts";

/** An operation with what does not change from call to call. */
export interface PreparedOperation extends DefinedOperation {
  /** Whether a call may have changed something by the time its reply is looked at. */
  readonly changes: boolean;
  readonly limiter: AddressLimiter | undefined;
  readonly record: RequestRecorder;
  readonly offersStream: boolean;
}

export interface AnswerOptions {
  readonly authenticate: Authenticate;
  readonly guards: Guards;
  readonly clock: () => Date;
  readonly addressOf: AddressOf;
  /** The most bytes that a body may have. */
  readonly bodyLimitBytes: number;
  /** How long a change may wait for the database, in milliseconds. */
  readonly writeDeadlineMs: number;
  /** Aborted when the service goes down. */
  readonly drain: AbortSignal;
  /** Told of every reply that does not fit its contract: a defect, found in tests. */
  readonly onWrongReply: (operationId: string, call: Pick<Call, "requestId" | "trace">, errors: unknown) => void;
}

export interface Call {
  readonly request: Request;
  readonly response: Response;
  readonly requestId: string;
  /** The trace that it belongs to, if any. */
  readonly trace: CallTrace | undefined;
  /** When the request arrived, on the clock of `performance.now()`. */
  readonly started: number;
  /** The query string, undecoded. */
  readonly query: string;
}

/**
 * The way of one call, in the order of DESIGN: authenticate, the contract says who may; validate path, query, headers,
 * body; whether anybody still waits; the operation; its reply, validated as well.
 * @throws what the caller did wrong or what the operation refuses, to become a problem
 */
export async function answer(
  operation: PreparedOperation,
  pathNames: readonly string[],
  pathValues: readonly string[],
  call: Call,
  options: AnswerOptions,
): Promise<"reply" | "stream"> {
  const { route, validators, limiter } = operation;
  const { request } = call;
  const now = options.clock();
  const principal = await options.authenticate(request.headers.authorization, now);
  const visibleTo = authorize(route, principal);
  if (limiter !== undefined && !(route.rateLimit === "sign_up" && isOperator(principal)))
    await limiter(request, call.response);
  const path = readPathParameters(route.path_parameters, pathNames, pathValues);
  validate(validators.path, path, "path");
  const query = readQuery(route.query, call.query);
  validate(validators.query ?? refuseAll, query, "query");
  const headers = readHeaders(route.headers, request.headers);
  validate(validators.headers, headers, "header");
  const body = await readBody(operation, request, options.bodyLimitBytes);
  const context = contextOf({ operation, call, options, principal, visibleTo, now, path, headers, body });
  context.ensureWanted();
  const reply = await operation.handler({ path, query, headers, body }, context);
  return send(reply, operation, call, context, options);
}

/** The query of an operation without parameters must be empty. */
const refuseAll = Object.assign((value: unknown) => Object.keys(value as object).length === 0, {
  errors: [
    {
      instancePath: "",
      schemaPath: "",
      keyword: "query",
      params: {},
      message: "this operation takes no query parameters",
    },
  ],
});

async function readBody(
  { route, validators }: PreparedOperation,
  request: Request,
  limitBytes: number,
): Promise<unknown> {
  if (route.body === null) {
    const length = request.headers["content-length"];
    if (request.headers["transfer-encoding"] === undefined && (length === undefined || length === "0"))
      return undefined;
    throw invalidBody("This operation takes no body.");
  }
  const body = await readJsonBody(request, { limitBytes });
  if (body === undefined && route.body.required) throw invalidBody("The body is missing. Send JSON.");
  validate(validators.body, body, "body");
  return body;
}

interface ContextParts {
  readonly operation: PreparedOperation;
  readonly call: Call;
  readonly options: AnswerOptions;
  readonly principal: Principal;
  readonly visibleTo: number | undefined;
  readonly now: Date;
  readonly path: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

function contextOf({
  operation,
  call,
  options,
  principal,
  visibleTo,
  now,
  path,
  headers,
  body,
}: ContextParts): CallContext {
  const key = headers["idempotency-key"];
  const ifMatch = headers["if-match"];
  const patience = headers["x-deadline-ms"];
  const facts = {
    operationId: operation.route.operationId,
    principal,
    visibleTo,
    requestId: call.requestId,
    span: call.trace?.span,
    now,
    idempotency: idempotencyClaim(operation.route, principal, typeof key === "string" ? key : undefined, path, body),
    expected: expectedVersions(typeof ifMatch === "string" ? ifMatch : undefined),
    wantsStream: operation.offersStream && (call.request.headers.accept ?? "").includes("text/event-stream"),
    writeDeadline: call.started + options.writeDeadlineMs,
    addressOf: options.addressOf,
    callerDeadline: typeof patience === "number" ? call.started + patience : Number.POSITIVE_INFINITY,
  };
  return new CallContext(facts, call.response, options.drain);
}

async function send(
  reply: AnyReply,
  operation: PreparedOperation,
  call: Call,
  context: CallContext,
  options: AnswerOptions,
): Promise<"reply" | "stream"> {
  if (!("stream" in reply)) {
    checkReply(reply, operation, call, options);
    writeReply(call.response, reply, call.requestId);
    return "reply";
  }
  options.guards.countAsEventStream(call.response);
  const stillAllowed = async (): Promise<boolean> => {
    const principal = await options
      .authenticate(call.request.headers.authorization, options.clock())
      .catch(refusedOnly);
    return principal !== undefined && isOperator(principal) === isOperator(context.principal);
  };
  await writeEventStream(call.response, reply, {
    requestId: call.requestId,
    signal: context.signal,
    stillAllowed,
    abort: () => context.abort(),
  });
  return "stream";
}

/** A refusal is an answer; anything else is a fault that says nothing about the caller. */
function refusedOnly(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "unauthenticated") return undefined;
  throw error;
}

/**
 * Removes from the reply what the contract does not name. A reply that misses something is an error for a read;
 * a change is made by then, and saying "500" would make the caller try again: it is answered, and told to the log.
 */
function checkReply(
  reply: JsonReply<number, unknown>,
  operation: PreparedOperation,
  call: Call,
  options: AnswerOptions,
): void {
  const check = operation.validators.responses[String(reply.status)];
  if (check?.(reply.body)) return;
  options.onWrongReply(operation.route.operationId, call, check?.errors ?? "a status that the contract does not name");
  if (!operation.changes) throw new Error(`The reply of ${operation.route.operationId} does not fit the contract.`);
}
