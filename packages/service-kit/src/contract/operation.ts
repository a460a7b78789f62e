import type { Principal, WriteContext } from "@shop/database";

/**
 * The types of a handler, read off the contract: what openapi-typescript made of an operation says what the handler
 * is given and what it may answer. A missing handler, an unknown one, an undocumented status or a wrong field fails `tsc`.
 */
export interface OperationShape {
  readonly parameters: { readonly query?: unknown; readonly header?: unknown; readonly path?: unknown };
  readonly requestBody?: unknown;
  readonly responses: unknown;
}

type Given<T> = [T] extends [never] ? Record<never, never> : Exclude<T, undefined>;
type LowerCaseKeys<T> = { [K in keyof T as K extends string ? Lowercase<K> : K]: T[K] };
type JsonOf<T> = T extends { content: { "application/json": infer Body } } ? Body : undefined;
type SuccessStatus = 200 | 201 | 202 | 204;

/** What the caller sent, after validation: path and query as their types, the body, the declared headers by lower-case name. */
export interface OperationRequest<Op extends OperationShape> {
  readonly path: Given<Op["parameters"]["path"]>;
  readonly query: Given<Op["parameters"]["query"]>;
  readonly headers: LowerCaseKeys<Given<Op["parameters"]["header"]>>;
  readonly body: Op extends { requestBody: infer Body } ? JsonOf<Body> : undefined;
}

export interface JsonReply<Status, Body> {
  readonly status: Status;
  readonly body: Body;
  /** The version of the thing that the body shows; the reply's `ETag`. */
  readonly version?: number;
  /** Whether this is the kept reply of an earlier call with the same Idempotency-Key. */
  readonly replayed?: boolean;
}

/** One server-sent event. `data` is sent as JSON, and validated like a reply by the operation that makes it. */
export interface StreamEvent {
  readonly id: number;
  readonly event: string;
  readonly data: unknown;
}

export interface StreamReply<Status> {
  readonly status: Status;
  /** Pulled as fast as the caller reads; ended by `context.signal`. */
  readonly stream: AsyncIterable<StreamEvent>;
}

type ReplyOf<Status, Response> = Response extends { content: infer Content }
  ?
      | (Content extends { "application/json": infer Body } ? JsonReply<Status, Body> : never)
      | (Content extends { "text/event-stream": unknown } ? StreamReply<Status> : never)
  : JsonReply<Status, undefined>;

/** What a handler may answer: the success replies of the contract. Failures are thrown, with a `code` of the contract. */
export type OperationReply<Op extends OperationShape> = {
  [Status in keyof Op["responses"]]: Status extends SuccessStatus ? ReplyOf<Status, Op["responses"][Status]> : never;
}[keyof Op["responses"]];

/** What the router knows about a call besides what was sent. */
export interface OperationContext {
  readonly principal: Principal;
  /** The caller's user id when they may only see what is theirs; `undefined` when they may see everything. */
  readonly visibleTo: number | undefined;
  /** Names the call in logs, journal and problems. */
  readonly requestId: string;
  readonly now: Date;
  /** What a store needs to make a change: who, which call, until when, under which Idempotency-Key. */
  readonly write: WriteContext;
  /** The same for one of several changes that a call makes, each under a key of its own that stands in the body. */
  writeRow(key: string, row: unknown): WriteContext;
  /** The versions of `If-Match`; `undefined` when any will do. An ETag that is none of ours can match nothing: an empty list. */
  readonly expected: readonly number[] | undefined;
  /** Whether the caller asked for `text/event-stream`, and the operation offers it. */
  readonly wantsStream: boolean;
  /** The caller's address, for limits. */
  readonly address: string;
  /** Aborts when the caller is gone or the service goes down. */
  readonly signal: AbortSignal;
  /**
   * To be called when a wait is over and costly work is about to begin.
   * @throws deadline_passed when the caller has given up or waits no longer
   */
  ensureWanted(): void;
}

export type Operation<Op extends OperationShape> = (
  request: OperationRequest<Op>,
  context: OperationContext,
) => Promise<OperationReply<Op>>;

/** The table of contents of a service: one handler per operationId of its contract, no more and no less. */
export type Operations<Ops> = {
  readonly [Id in keyof Ops]: Ops[Id] extends OperationShape ? Operation<Ops[Id]> : never;
};

/** A handler as the router sees it, its types already proved by `Operations`. */
export type AnyOperation = (request: AnyRequest, context: OperationContext) => Promise<AnyReply>;
export interface AnyRequest {
  readonly path: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
}
export type AnyReply = JsonReply<number, unknown> | StreamReply<number>;
