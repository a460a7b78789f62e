import type { Limits, Plan } from "../call/plan.ts";
import { mediaTypeOf, type Problem } from "../call/reply.ts";
import type { TransportFailure, TransportReply } from "../transport/transport.ts";
import { describeCause } from "./describe-cause.ts";
import { type Certainty, ShopFailure } from "./shop-error.ts";

/** How far a call has come. */
export interface Progress {
  readonly attempts: number;
  readonly certainty: Certainty;
}

/** Of a problem, what stands in an error under another name, or not at all. */
const standsElsewhere = new Set(["type", "title", "status", "request_id"]);

export function problemError(plan: Plan, progress: Progress, reply: TransportReply, problem: Problem): ShopFailure {
  const detail = typeof problem.detail === "string" ? problem.detail : `${plan.operation} failed: ${problem.code}`;
  const requestId = typeof problem.request_id === "string" ? problem.request_id : requestIdOf(reply);
  const error = new ShopFailure(detail, {
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

export function unexpectedReply(plan: Plan, progress: Progress, reply: TransportReply, why: string): ShopFailure {
  return new ShopFailure(`${plan.service} at ${plan.url} answered ${reply.status} with ${why}; is that the shop's?`, {
    code: "unexpected_reply",
    status: reply.status,
    requestId: requestIdOf(reply),
    mediaType: mediaTypeOf(reply),
    body: reply.body.slice(0, 2048),
    ...factsOf(plan, progress),
  });
}

export function connectionFailed(plan: Plan, progress: Progress, { sent, cause }: TransportFailure): ShopFailure {
  const detail = sent
    ? `${plan.service} at ${plan.url} broke the connection off: ${describeCause(cause)}`
    : `${plan.service} can not be reached at ${plan.url}: ${describeCause(cause)}. To start the shop: shop up`;
  const facts = { code: "connection_failed", status: undefined, requestId: undefined, url: plan.url };
  return new ShopFailure(detail, { ...facts, ...factsOf(plan, progress) }, { cause });
}

/** @param earlier the failure of the attempt before, if there was one */
export function deadlineExceeded(plan: Plan, progress: Progress, limits: Limits, earlier: unknown): ShopFailure {
  const detail = `${plan.operation} was not done within its ${limits.deadline} ms (${plan.service} at ${plan.url})`;
  const facts = { code: "deadline_exceeded", status: undefined, requestId: undefined, deadline: limits.deadline };
  return new ShopFailure(detail, { ...facts, ...factsOf(plan, progress) }, { cause: earlier });
}

export function aborted(plan: Plan, progress: Progress, limits: Limits): ShopFailure {
  const facts = { code: "aborted", status: undefined, requestId: undefined };
  const options = { cause: limits.signal?.reason };
  return new ShopFailure(
    `${plan.operation} was aborted by its signal`,
    { ...facts, ...factsOf(plan, progress) },
    options,
  );
}

function factsOf(plan: Plan, progress: Progress): object {
  const { operation, service, idempotencyKey } = plan;
  return { operation, service, idempotencyKey, attempts: progress.attempts, certainty: progress.certainty };
}

function requestIdOf(reply: TransportReply): string | undefined {
  const header = reply.headers["x-request-id"];
  return typeof header === "string" ? header : undefined;
}
