import type { OperationName, ServiceName } from "../contract.ts";
import type { AnyProblem, ProblemCode, ProblemCodeOf, ProblemWith } from "./problem.ts";

/**
 * What is known about the change that a failed call was to make.
 * `notSent`: nothing reached the service. `rejected`: the service answered that it did not make it.
 * `unknown`: it may have been made (the connection broke, the deadline passed); the same call with the same idempotency
 * key finds out.
 *
 * ```ts
 * if (isShopError(error) && error.certainty === "unknown") await shop.resolve(error);
 * ```
 */
export type Certainty = "notSent" | "rejected" | "unknown";

/**
 * What every error of the SDK tells, whatever its code.
 *
 * ```ts
 * if (isShopError(error)) console.error(error.code, error.status, error.requestId, error.attempts);
 * ```
 */
export interface ShopErrorFacts<Code extends string> extends Error {
  /** Of the class; `code` tells the errors apart. */
  readonly name: "ShopError";
  /** Stable: `switch` on this. A service newer than this SDK may send one that is not in the union, so have a `default`. */
  readonly code: Code;
  /** What happened and what to do next, in a sentence. The same as `message`. */
  readonly detail: string;
  /** The HTTP status of the last reply; `undefined` when there was none. */
  readonly status: number | undefined;
  /** Names the call in the services' logs and in the journal; `undefined` when there was no reply. */
  readonly requestId: string | undefined;
  /** The call that failed, as the contract names it: `placeOrder`. */
  readonly operation: OperationName | "readyz";
  /** Which of the two services it went to. */
  readonly service: ServiceName;
  /** How many times the request was tried, the first time included. */
  readonly attempts: number;
  /** What is known about the change that the call was to make. */
  readonly certainty: Certainty;
  /** The key that the call was made with: give it again to repeat the same call. `undefined` when it had none. */
  readonly idempotencyKey: string | undefined;
  /** Not before then, as the service asked: a call before that would fail like this one. `undefined`: it did not say. */
  readonly retryAt: Date | undefined;
  /** Of a list: the page that failed, for `cursor` to go on from. Not there for the first page, nor for any other call. */
  readonly cursor?: string;
}

/**
 * A problem that the contract names: its fields (`available`, `requested`, `errors` …) stand beside `code`.
 *
 * ```ts
 * const missing = (error: ProblemError<"insufficient_stock">): number => error.requested - error.available;
 * ```
 */
export type ProblemError<Code extends ProblemCode> = ShopErrorFacts<Code> & {
  readonly status: ProblemWith<Code>["status"];
} & Readonly<Omit<ProblemWith<Code>, keyof AnyProblem>>;

/**
 * The service did not answer at all, or the connection broke on the last attempt. `cause` is the network's error.
 *
 * ```ts
 * if (isShopError(error) && error.code === "connection_failed") console.error(`nobody at ${error.url}`);
 * ```
 */
export interface ConnectionFailed extends ShopErrorFacts<"connection_failed"> {
  /** Where the service was looked for. */
  readonly url: string;
}

/**
 * The call was not done in time. `cause` is the failure of the attempt before, if there was one.
 *
 * ```ts
 * if (isShopError(error) && error.code === "deadline_exceeded") console.error(`not within ${error.deadline} ms`);
 * ```
 */
export interface DeadlineExceeded extends ShopErrorFacts<"deadline_exceeded"> {
  /** Milliseconds that the call had. */
  readonly deadline: number;
}

/**
 * The call was not sent, or not again: a reply to another call (`cause`) said that the service wants none until `retryAt`, which
 * is later than this call has time for.
 *
 * ```ts
 * if (isShopError(error) && error.code === "paused") console.error(`again from ${error.retryAt.toISOString()} on`);
 * ```
 */
export interface Paused extends ShopErrorFacts<"paused"> {
  /** Not before then. */
  readonly retryAt: Date;
}

/**
 * The caller's signal fired. `cause` is the signal's reason.
 *
 * ```ts
 * if (isShopError(error) && error.code === "aborted") console.error(error.cause);
 * ```
 */
export interface Aborted extends ShopErrorFacts<"aborted"> {}

/**
 * Something answered that is not the shop as the contract has it: HTML, broken JSON, a redirect, too much of it.
 *
 * ```ts
 * if (isShopError(error) && error.code === "unexpected_reply") console.error(error.status, error.mediaType, error.body);
 * ```
 */
export interface UnexpectedReply extends ShopErrorFacts<"unexpected_reply"> {
  /** As sent; `undefined` when the reply names none. */
  readonly mediaType: string | undefined;
  /** The first 2,048 characters of it. */
  readonly body: string;
}

/**
 * From `shop.status()`: the service is there, but is not to be sent work at the moment.
 *
 * ```ts
 * const { services } = await shop.status();
 * for (const { error } of services) if (error?.code === "not_ready") console.error(error.reasons.join("; "));
 * ```
 */
export interface NotReady extends ShopErrorFacts<"not_ready"> {
  /** In words, from the service. */
  readonly reasons: readonly string[];
}

/**
 * The failures that no service answered, but that the SDK found.
 *
 * ```ts
 * const inWords = (error: ClientError): string => `${error.service}, after ${error.attempts} attempts: ${error.detail}`;
 * ```
 */
export type ClientError = ConnectionFailed | DeadlineExceeded | Paused | Aborted | UnexpectedReply;

/**
 * Every failure of a call, discriminated by `code`. Wrong arguments are a `TypeError` instead, before anything is sent.
 *
 * ```ts
 * try {
 *   await shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 });
 * } catch (error) {
 *   if (!isShopError(error)) throw error;
 *   switch (error.code) {
 *     case "insufficient_stock":
 *       console.log(`only ${error.available} left`);
 *       break;
 *     default:
 *       throw error;
 *   }
 * }
 * ```
 */
export type ShopError = { [Code in ProblemCode]: ProblemError<Code> }[ProblemCode] | ClientError | NotReady;

/**
 * Every code that a `ShopError` of this version can have.
 *
 * ```ts
 * const later: readonly ShopErrorCode[] = ["connection_failed", "overloaded", "paused"];
 * ```
 */
export type ShopErrorCode = ShopError["code"];

/**
 * The failures that one operation can have.
 *
 * ```ts
 * function advice(error: ShopErrorOf<"placeOrder">): string {
 *   return error.code === "insufficient_stock" ? `Order ${error.available} or fewer.` : error.detail;
 * }
 * ```
 */
export type ShopErrorOf<Op extends OperationName> = (
  | { [Code in ProblemCodeOf<Op>]: ProblemError<Code> }[ProblemCodeOf<Op>]
  | ClientError
) & { readonly operation: Op };

/** In the registry of all realms, so that an error is known by another copy of this package too. */
const brand = Symbol.for("@shop/sdk/ShopError");

/**
 * Whether something that was thrown is a failed call; with an operation's name, a failed call of that one, whose `code` is then
 * one of those that the contract has for it.
 *
 * ```ts
 * if (isShopError(error, "placeOrder") && error.code === "insufficient_stock") console.log(error.available);
 * ```
 */
export function isShopError(thrown: unknown): thrown is ShopError;
export function isShopError<Op extends OperationName>(thrown: unknown, operation: Op): thrown is ShopErrorOf<Op>;
export function isShopError(thrown: unknown, operation?: OperationName): boolean {
  if (typeof thrown !== "object" || thrown === null || !(brand in thrown)) return false;
  return operation === undefined || (thrown as ShopFailure & { readonly operation?: string }).operation === operation;
}

/** Makes the errors. Not exported from the package: callers tell them apart by `code`. */
export class ShopFailure extends Error {
  override readonly name = "ShopError";
  readonly detail: string;

  constructor(detail: string, facts: object, options?: ErrorOptions) {
    super(detail, options);
    this.detail = detail;
    Object.assign(this, facts);
  }

  get [brand](): true {
    return true;
  }
}
