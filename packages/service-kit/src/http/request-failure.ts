import { notKnown } from "@shop/openapi";

/** One thing that does not fit the contract, as the problem's `errors[]` holds it. */
export interface FieldError {
  readonly in: "body" | "path" | "query" | "header";
  /** A JSON pointer into the body (`""` is the whole body), or `/name` of a parameter. */
  readonly pointer: string;
  readonly detail: string;
}

/**
 * A request that is refused before an operation sees it. `code` and `fields` become the problem, as with every expected
 * failure. `close` says that the connection can't be used for another request, because a body is left unread in it; a
 * server started by `listen` sees to that by itself. `aborted` says that nobody is there any more to read a reply.
 */
export class RequestFailure extends Error {
  override readonly name = "RequestFailure";
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly close: boolean;
  readonly aborted: boolean;

  constructor(
    code: string,
    detail: string,
    fields: Readonly<Record<string, unknown>> = {},
    left: { readonly close?: boolean; readonly aborted?: boolean } = {},
  ) {
    super(detail);
    this.code = code;
    this.fields = fields;
    this.close = left.close === true;
    this.aborted = left.aborted === true;
  }
}

/** 400: something does not fit the contract. */
export function invalidRequest(errors: readonly FieldError[], detail = firstDetail(errors)): RequestFailure {
  return new RequestFailure("invalid_request", detail, { errors });
}

/** 400: the body as a whole, or the thing at `pointer` in it, is not what a JSON body must be. */
export function invalidBody(detail: string, pointer = ""): RequestFailure {
  return invalidRequest([{ in: "body", pointer, detail }]);
}

/** 413: the body has more bytes than `limitBytes`. */
export function payloadTooLarge(limitBytes: number): RequestFailure {
  const detail = `The body may have ${limitBytes} bytes at most.`;
  return new RequestFailure("payload_too_large", detail, { limit_bytes: limitBytes }, { close: true });
}

/** 415: the body is of another kind than `accepted`. */
export function unsupportedMediaType(detail: string, accepted = "application/json"): RequestFailure {
  return new RequestFailure("unsupported_media_type", detail, { accepted }, { close: true });
}

/** 429: too many tries. `retryAfter` is in whole seconds. */
export function tooManyRequests(detail: string, retryAfter: number): RequestFailure {
  return new RequestFailure("too_many_requests", detail, { retry_after: retryAfter });
}

/** 503: more is under way than will be done in good time. */
export function overloaded(detail: string): RequestFailure {
  return new RequestFailure("overloaded", detail, { retry_after: 1 });
}

/** 503: nobody waits for it any more, so nothing was done. */
export function notWanted(detail: string): RequestFailure {
  return new RequestFailure("deadline_passed", detail);
}

/** For who reads nothing but the sentence: it says of which field it is. */
function firstDetail([first]: readonly FieldError[]): string {
  if (first === undefined) return "The request does not fit the contract.";
  if (first.pointer === "" || first.detail === notKnown) return first.detail;
  return `${first.pointer.slice(1)}: ${first.detail}`;
}
