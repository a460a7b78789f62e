import { aborted, deadlineExceeded, type Progress } from "../errors/make-error.ts";
import type { ShopFailure } from "../errors/shop-error.ts";
import {
  isTransportFailure,
  type Transport,
  type TransportFailure,
  type TransportReply,
} from "../transport/transport.ts";
import { afterFailure, type Failed, judgeFailure, judgeReply } from "./judge.ts";
import type { Limits, Plan } from "./plan.ts";
import { pauseAfter } from "./retry.ts";
import { sleep } from "./sleep.ts";
import { TimeLimit } from "./time-limit.ts";

/** Tries the call until it is done, may not be tried again, or has reached a limit. @throws ShopError */
export async function perform(plan: Plan, limits: Limits, transport: Transport): Promise<unknown> {
  const limit = new TimeLimit(limits.deadline, limits.signal);
  let progress: Progress = { attempts: 0, certainty: "notSent" };
  let earlier: ShopFailure | undefined;
  try {
    while (limit.reached === undefined) {
      const outcome = await tryOnce(plan, transport, limit.signal);
      if (limit.reached && isTransportFailure(outcome)) {
        progress = afterFailure(progress, outcome);
        break;
      }
      const judgement = isTransportFailure(outcome)
        ? judgeFailure(plan, progress, outcome)
        : judgeReply(plan, progress, outcome);
      if ("value" in judgement) return judgement.value;
      ({ progress, error: earlier } = judgement);
      const pause = pauseBefore(judgement, limits, limit.remaining());
      if (pause === undefined) throw judgement.error;
      await sleep(pause, limit.signal);
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
    if (isTransportFailure(error)) return error;
    throw error;
  }
}

/** Milliseconds before the next attempt; `undefined` when there must not be one. */
function pauseBefore({ again, progress, retryAfter }: Failed, limits: Limits, remaining: number): number | undefined {
  if (!again || progress.attempts >= limits.attempts) return undefined;
  return pauseAfter(progress.attempts, retryAfter, remaining);
}
