import type { Limits, Plan } from "../engine/plan.ts";
import { mediaTypeOf, type Problem } from "../engine/reply.ts";
import { requestIdOf, type TransportFailure, type TransportReply } from "../transport/transport.ts";
import { describeCause } from "./describe-cause.ts";
import { redact } from "./redact.ts";
import { type Certainty, ShopFailure } from "./shop-error.ts";

/** How far a call has come. */
export interface Progress {
  readonly attempts: number;
  readonly certainty: Certainty;
  /** Not before then, as the last reply asked. */
  readonly retryAt?: Date | undefined;
}

/** Of a problem, what stands in an error under another name, or not at all. */
const standsElsewhere = new Set(["type", "title", "status", "request_id"]);

export function problemError(plan: Plan, progress: Progress, reply: TransportReply, problem: Problem): ShopFailure {
  const detail =
    typeof problem.detail === "string" ? printable(problem.detail) : `${plan.operation} failed: ${problem.code}`;
  const requestId = typeof problem.request_id === "string" ? problem.request_id : requestIdOf(reply.headers);
  const error = failureOf(plan, detail, {
    code: problem.code,
    status: reply.status,
    requestId,
    ...factsOf(plan, progress),
  });
  for (const [name, value] of Object.entries(problem)) {
    // Whatever is there already (`stack`, `attempts`, `__proto__` …) is not for a server to set.
    if (!(name in error) && !standsElsewhere.has(name)) Object.assign(error, { [name]: value });
  }
  return error;
}

/** A message is shown on terminals and written into logs: it must not move a cursor, nor begin a line of its own. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

export function unexpectedReply(plan: Plan, progress: Progress, reply: TransportReply, why: string): ShopFailure {
  return failureOf(plan, `${plan.service} at ${plan.url} answered ${reply.status} with ${why}; is that the shop's?`, {
    code: "unexpected_reply",
    status: reply.status,
    requestId: requestIdOf(reply.headers),
    mediaType: mediaTypeOf(reply),
    body: redact(reply.body, plan.request).slice(0, 2048),
    ...factsOf(plan, progress),
  });
}

export function connectionFailed(plan: Plan, progress: Progress, { sent, cause }: TransportFailure): ShopFailure {
  redactData(cause, plan);
  const detail = sent
    ? `${plan.service} at ${plan.url} broke the connection off: ${describeCause(cause)}`
    : `${plan.service} can not be reached at ${plan.url}: ${describeCause(cause)}.${startHint(plan)}`;
  const facts = { code: "connection_failed", status: undefined, requestId: undefined, url: plan.url };
  return failureOf(plan, detail, { ...facts, ...factsOf(plan, progress) }, { cause });
}

/** @param earlier the failure of the attempt before, if there was one */
export function deadlineExceeded(plan: Plan, progress: Progress, limits: Limits, earlier: unknown): ShopFailure {
  const detail = `${plan.operation} was not done within its ${limits.deadline} ms (${plan.service} at ${plan.url})`;
  const facts = { code: "deadline_exceeded", status: undefined, requestId: undefined, deadline: limits.deadline };
  return failureOf(plan, detail, { ...facts, ...factsOf(plan, progress) }, { cause: earlier });
}

export function aborted(plan: Plan, progress: Progress, limits: Limits): ShopFailure {
  const facts = { code: "aborted", status: undefined, requestId: undefined };
  const options = { cause: limits.signal?.reason };
  return failureOf(
    plan,
    `${plan.operation} was aborted by its signal`,
    { ...facts, ...factsOf(plan, progress) },
    options,
  );
}

/** @param held the reply because of which everything waits, and when that ends by `performance.now()` */
export function paused(
  plan: Plan,
  progress: Progress,
  held: { readonly until: number; readonly error: ShopFailure },
): ShopFailure {
  const ms = Math.max(0, held.until - performance.now());
  const detail =
    `${plan.operation} was not sent${progress.attempts > 0 ? " again" : ""}: ${plan.service} at ${plan.url} asked for rest, ` +
    `longer than this call has. Try again in ${Math.ceil(ms / 1000)} s`;
  const retryAt = new Date(Date.now() + ms);
  const facts = { code: "paused", status: undefined, requestId: undefined };
  return failureOf(plan, detail, { ...facts, ...factsOf(plan, { ...progress, retryAt }) }, { cause: held.error });
}

/** \`shop up\` starts the shop's own two services. */
function startHint({ service }: Plan): string {
  return /^(user|order)-service$/.test(service) ? " To start the shop: shop up" : " Is it running?";
}

/** The parser's error has with it what came and is no HTTP. */
function redactData(cause: unknown, { request }: Plan): void {
  if (!(cause instanceof Error) || !("data" in cause)) return;
  cause.data = redact(String(cause.data), request).slice(0, 2048);
}

function factsOf({ operation, service, idempotencyKey }: Plan, { attempts, certainty, retryAt }: Progress): object {
  return { operation, service, idempotencyKey, attempts, certainty, retryAt };
}

/** The call that failed. Kept beside the errors and not in them: its request holds the token, and the body perhaps a password. */
const plans = new WeakMap<object, Plan>();

export function planOf(error: object): Plan | undefined {
  return plans.get(error);
}

function failureOf(plan: Plan, detail: string, facts: object, options?: ErrorOptions): ShopFailure {
  const error = new ShopFailure(detail, facts, options);
  plans.set(error, plan);
  return error;
}
