import { certaintyAfterFailure, certaintyAfterReply } from "../errors/certainty.ts";
import { connectionFailed, type Progress, problemError, unexpectedReply } from "../errors/make-error.ts";
import { redact } from "../errors/redact.ts";
import type { ShopFailure } from "../errors/shop-error.ts";
import type { TransportFailure, TransportReply } from "../transport/transport.ts";
import type { Plan } from "./plan.ts";
import { readReply } from "./reply.ts";
import { isPassing, readRetryAfter } from "./retry.ts";

/** A failed attempt: the error it would end the call with, and whether and when another one may follow. */
export interface Failed {
  readonly error: ShopFailure;
  readonly progress: Progress;
  readonly again: boolean;
  /** Milliseconds that the service asked to wait. */
  readonly retryAfter: number | undefined;
}

/** What an attempt came to. */
export type Judgement = Failed | { readonly value: unknown };

/** An attempt that got no reply. */
export function judgeFailure(plan: Plan, before: Progress, failure: TransportFailure): Failed {
  const progress = afterFailure(before, failure);
  const again = plan.repeatable || !failure.sent;
  return { error: connectionFailed(plan, progress, failure), progress, again, retryAfter: undefined };
}

/** An attempt that got one. */
export function judgeReply(plan: Plan, before: Progress, reply: TransportReply): Judgement {
  const read = readReply(reply.status < 300 ? reply : redacted(plan, reply), plan.members);
  if (read.kind === "done") return read;
  const code = read.kind === "problem" ? read.problem.code : undefined;
  const certainty = certaintyAfterReply(before.certainty, reply.status, code);
  const now = Date.now();
  const retryAfter = readRetryAfter(reply.headers["retry-after"], now);
  const retryAt = retryAfter === undefined ? undefined : new Date(now + retryAfter);
  const progress = { attempts: before.attempts + 1, certainty, retryAt };
  const error =
    read.kind === "problem"
      ? problemError(plan, progress, reply, read.problem)
      : unexpectedReply(plan, progress, reply, read.why);
  const again = plan.repeatable && isPassing(reply.status, code);
  return { error, progress, again, retryAfter };
}

/** What is not the thing that was asked for goes into an error. */
function redacted({ request }: Plan, reply: TransportReply): TransportReply {
  return { ...reply, body: redact(reply.body, request) };
}

function afterFailure(before: Progress, failure: TransportFailure): Progress {
  return { attempts: before.attempts + 1, certainty: certaintyAfterFailure(before.certainty, failure.sent) };
}
