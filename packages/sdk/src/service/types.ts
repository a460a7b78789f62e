import type { CallOptions, KeyedOptions, VersionedOptions } from "../call/call-options.ts";
import type { ShopCall } from "../call/shop-call.ts";
import type { ClientError, ShopErrorFacts } from "../errors/shop-error.ts";
import type { Listing } from "../listing.ts";

/** An operation, as openapi-typescript makes it of a contract. */
interface OperationShape {
  readonly parameters: { readonly query?: unknown; readonly header?: unknown; readonly path?: unknown };
  readonly requestBody?: unknown;
  readonly responses: unknown;
}

type JsonIn<Content> = Content extends { content: { "application/json": infer Json } } ? Json : undefined;
type OrUndefined<Values> = { readonly [Name in keyof Values]: Values[Name] | undefined };

type PathIn<Op extends OperationShape> = Op["parameters"]["path"];
type QueryIn<Op extends OperationShape> = OrUndefined<Op["parameters"]["query"]>;
type BodyIn<Op> = Op extends { requestBody: infer Body } ? JsonIn<Body> : undefined;
type HeadersIn<Op extends OperationShape> = keyof NonNullable<Op["parameters"]["header"]>;

/** A part that the operation does not have is not there; one that may be left out may be `undefined`. */
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [name in Name]?: never }
  : undefined extends Value
    ? { readonly [name in Name]?: Value }
    : { readonly [name in Name]: Value };

/** What an operation is called with: its path and query parameters, and its body. */
export type ServiceInput<Op extends OperationShape> = Part<"path", PathIn<Op>> &
  Part<"query", QueryIn<Op>> &
  Part<"body", BodyIn<Op>>;

/** What an operation answers when all went well. */
export type ServiceReply<Op extends OperationShape> = Op["responses"] extends {
  200: { content: { "application/json": infer Reply } };
}
  ? Reply
  : never;

type Options<Op extends OperationShape> =
  "If-Match" extends HeadersIn<Op>
    ? VersionedOptions
    : "Idempotency-Key" extends HeadersIn<Op>
      ? KeyedOptions
      : CallOptions;

/** Of a page: what is listed. */
type ThingIn<Page> = Page[Exclude<keyof Page, "next_cursor">] extends (infer Thing)[] ? Thing : never;

/** A list is read page by page, as those of the shop; anything else is a call. */
type Result<Reply> = Reply extends { next_cursor: string | null } ? Listing<ThingIn<Reply>> : ShopCall<Reply>;

type Method<Op extends OperationShape> =
  Record<never, never> extends ServiceInput<Op>
    ? (input?: ServiceInput<Op>, options?: Options<Op>) => Result<ServiceReply<Op>>
    : (input: ServiceInput<Op>, options?: Options<Op>) => Result<ServiceReply<Op>>;

type ProblemIn<Response> = Response extends { content: { "application/problem+json": infer Found } } ? Found : never;
type ProblemsIn<Responses> = { [Status in keyof Responses]: ProblemIn<Responses[Status]> }[keyof Responses];

/** A problem as an error: what every problem has stands in it under names of the SDK, its own fields beside `code`. */
type AsError<Problem> = Problem extends { code: infer Code extends string }
  ? ShopErrorFacts<Code> & Readonly<Omit<Problem, "type" | "title" | "status" | "detail" | "code" | "request_id">>
  : never;

/** The failures that one operation can have, told apart by `code`. */
export type ServiceError<Op extends OperationShape> = AsError<ProblemsIn<Op["responses"]>> | ClientError;

/** The operations of a contract as methods, by their operationId. */
export type ServiceMethods<Operations> = {
  readonly [Id in keyof Operations]: Operations[Id] extends OperationShape ? Method<Operations[Id]> : never;
};

export type { OperationShape };
