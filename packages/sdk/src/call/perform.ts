import { certaintyAfterFailure, certaintyAfterReply } from "../errors/certainty.ts";
import {
  aborted,
  connectionFailed,
  deadlineExceeded,
  type Progress,
  problemError,
  unexpectedReply,
} from "../errors/make-error.ts";
import type { ShopFailure } from "../errors/shop-error.ts";
import { type Transport, TransportFailure, type TransportReply } from "../transport/transport.ts";
import type { Limits, Plan } from "./plan.ts";
import { readReply } from "./reply.ts";
import { isPassing, pauseAfter, readRetryAfter } from "./retry.ts";
import { TimeLimit } from "./time-limit.ts";

/** A failed attempt: the error it would end the call with, and whether and when another one may follow. */
interface Failed {
  readonly error: ShopFailure;
  readonly progress: Progress;
  readonly again: boolean;
  /** Milliseconds that the service asked to wait. */
  readonly retryAfter: number | undefined;
}

/** Tries the call until it is done, may not be tried again, or has reached a limit. @throws ShopError */
export async function perform(plan: Plan, limits: Limits, transport: Transport): Promise<unknown> {
  const limit = new TimeLimit(limits.deadline, limits.signal);
  let progress: Progress = { attempts: 0, certainty: "notSent" };
  let earlier: ShopFailure | undefined;
  try {
    while (limit.reached === undefined) {
      const outcome = await tryOnce(plan, transport, limit.signal);
      if (limit.reached && outcome instanceof TransportFailure) {
        progress = afterFailure(progress, outcome);
        break;
      }
      const read =
        outcome instanceof TransportFailure ? failedWithout(plan, progress, outcome) : look(plan, progress, outcome);
      if ("value" in read) return read.value;
      ({ progress, error: earlier } = read);
      const pause = mayGoOn(read, limits)
        ? pauseAfter(progress.attempts, read.retryAfter, limit.remaining())
        : undefined;
      if (pause === undefined) throw read.error;
      await limit.sleep(pause);
    }
    throw limit.reached === "caller"
      ? aborted(plan, progress, limits)
      : deadlineExceeded(plan, progress, limits, earlier);
  } finally {
    limit.end();
  }
}

async function tryOnce(
  plan: Plan,
  transport: Transport,
  signal: AbortSignal,
): Promise<TransportReply | TransportFailure> {
  try {
    return await transport.send(plan.request, signal);
  } catch (error) {
    if (error instanceof TransportFailure) return error;
    throw error;
  }
}

function mayGoOn(failed: Failed, limits: Limits): boolean {
  return failed.again && failed.progress.attempts < limits.attempts;
}

function failedWithout(plan: Plan, before: Progress, failure: TransportFailure): Failed {
  const progress = afterFailure(before, failure);
  const again = plan.repeatable || !failure.sent;
  return { error: connectionFailed(plan, progress, failure), progress, again, retryAfter: undefined };
}

function look(plan: Plan, before: Progress, reply: TransportReply): Failed | { readonly value: unknown } {
  const read = readReply(reply, plan.members);
  if (read.kind === "done") return read;
  const code = read.kind === "problem" ? read.problem.code : undefined;
  const certainty = certaintyAfterReply(before.certainty, reply.status, code);
  const progress = { attempts: before.attempts + 1, certainty };
  const error =
    read.kind === "problem"
      ? problemError(plan, progress, reply, read.problem)
      : unexpectedReply(plan, progress, reply, read.why);
  const again = plan.repeatable && isPassing(reply.status, code);
  return { error, progress, again, retryAfter: readRetryAfter(reply.headers["retry-after"], Date.now()) };
}

function afterFailure(before: Progress, failure: TransportFailure): Progress {
  return { attempts: before.attempts + 1, certainty: certaintyAfterFailure(before.certainty, failure.sent) };
}
