import { aborted, deadlineExceeded, type Progress, paused, unexpectedReply } from "../errors/make-error.ts";
import { isShopError, type ShopFailure } from "../errors/shop-error.ts";
import type { ShopHooks } from "../hooks.ts";
import { isTransportFailure, requestIdOf, type TransportFailure, type TransportReply } from "../transport/transport.ts";
import { attempt } from "./attempt.ts";
import { type Failed, type Judgement, judgeFailure, judgeReply } from "./judge.ts";
import type { Lines } from "./lines.ts";
import { type Listeners, listenersTo } from "./listen/listeners.ts";
import type { Limits, Plan } from "./plan.ts";
import { pauseAfter, pauseWith } from "./retry.ts";
import { sleep } from "./sleep.ts";
import { TimeLimit } from "./time-limit.ts";

/** A call that went well. Times by `performance.now()`. */
export interface Performed {
  readonly plan: Plan;
  readonly value: unknown;
  /** The last one. */
  readonly reply: TransportReply;
  readonly attempts: number;
  readonly startedAt: number;
  /** When the last attempt began. */
  readonly attemptAt: number;
  readonly endedAt: number;
}

/**
 * Tries the call until it is done, may not be tried again, or has reached a limit. @throws ShopError
 *
 * @param startedAt from when its deadline counts, by `performance.now()`
 */
export async function perform(
  plan: Plan,
  limits: Limits,
  lines: Lines,
  startedAt = performance.now(),
  hooks?: ShopHooks,
): Promise<Performed> {
  const listeners = listenersTo(plan, limits.deadline, startedAt, [lines.hooks, hooks]);
  const limit = new TimeLimit(startedAt, limits.deadline, limits.signal);
  const call = new Tries(plan, limits, lines, limit, listeners);
  lines.traffic.begin();
  try {
    const performed = await call.tryUntilDone(startedAt);
    if (listeners) tellEnd(listeners, startedAt, performed.attempts, performed.reply.status, undefined);
    return performed;
  } catch (error) {
    if (listeners && isShopError(error)) tellEnd(listeners, startedAt, error.attempts, error.status, error);
    throw error;
  } finally {
    limit.end();
    lines.traffic.end();
  }
}

/** The error for a call that went well and whose reply is of no use nevertheless. */
export function unusable({ plan, reply, attempts }: Performed, why: string): ShopFailure {
  return unexpectedReply(plan, { attempts, certainty: "unknown" }, reply, why);
}

function tellEnd(
  listeners: Listeners,
  startedAt: number,
  attempts: number,
  status: number | undefined,
  error: unknown,
) {
  listeners.callEnd({
    ms: performance.now() - startedAt,
    attempts,
    status,
    error: isShopError(error) ? error : undefined,
  });
}

/** The tries of one call. */
class Tries {
  readonly #plan: Plan;
  readonly #limits: Limits;
  readonly #lines: Lines;
  readonly #limit: TimeLimit;
  readonly #listeners: Listeners | undefined;
  #progress: Progress = { attempts: 0, certainty: "notSent" };

  constructor(plan: Plan, limits: Limits, lines: Lines, limit: TimeLimit, listeners: Listeners | undefined) {
    this.#plan = plan;
    this.#limits = limits;
    this.#lines = lines;
    this.#limit = limit;
    this.#listeners = listeners;
  }

  async tryUntilDone(startedAt: number): Promise<Performed> {
    let earlier: ShopFailure | undefined;
    for (;;) {
      await this.#waitForOthers();
      if (this.#limit.reached !== undefined) throw this.#limitError(earlier);
      const attemptAt = performance.now();
      this.#listeners?.attemptStart(this.#progress.attempts + 1);
      const { attemptTimeout } = this.#limits;
      const headers = this.#listeners?.headers;
      const outcome = await attempt(this.#plan, this.#lines.transport, this.#limit, attemptTimeout, headers);
      if (!isTransportFailure(outcome)) this.#lines.drift?.look(this.#plan.service, outcome.headers);
      const judgement = this.#judge(outcome);
      const pause = "error" in judgement ? this.#pauseAfter(judgement, outcome) : undefined;
      this.#tell(attemptAt, outcome, judgement, pause);
      if (!("error" in judgement)) {
        this.#lines.traffic.succeeded();
        const reply = outcome as TransportReply;
        const attempts = this.#progress.attempts + 1;
        const plan = this.#plan;
        return { plan, value: judgement.value, reply, attempts, startedAt, attemptAt, endedAt: performance.now() };
      }
      this.#progress = judgement.progress;
      // What the limit itself broke off is no failure of the service.
      if (this.#limit.reached !== undefined && isTransportFailure(outcome)) continue;
      if (pause === undefined) throw judgement.error;
      earlier = judgement.error;
      await sleep(pause, this.#limit.signal);
    }
  }

  /** While a service has asked everybody to wait, nothing is sent to it. */
  async #waitForOthers(): Promise<void> {
    for (;;) {
      const hold = this.#lines.traffic.holdOf(this.#plan.scope);
      if (hold === undefined || this.#limit.reached !== undefined) return;
      const pause = pauseWith(hold.until - performance.now(), this.#lines.firstPause, this.#limit.remaining());
      if (pause === undefined) throw paused(this.#plan, this.#progress, hold);
      await sleep(pause, this.#limit.signal);
    }
  }

  #judge(outcome: TransportReply | TransportFailure): Judgement {
    const judgement = isTransportFailure(outcome)
      ? judgeFailure(this.#plan, this.#progress, outcome)
      : judgeReply(this.#plan, this.#progress, outcome);
    // Of the ten places that a stack has, its caller's should be one.
    if ("error" in judgement) Error.captureStackTrace?.(judgement.error, this.#judge);
    return judgement;
  }

  /** Milliseconds before the next attempt; `undefined` when there must not be one. */
  #pauseAfter(
    { again, progress, retryAfter, error }: Failed,
    outcome: TransportReply | TransportFailure,
  ): number | undefined {
    const { traffic } = this.#lines;
    const pause = pauseAfter(progress.attempts, this.#lines.firstPause, retryAfter, this.#limit.remaining());
    // That this call was in too great a hurry says nothing of the others.
    const hasty = "code" in error && error.code === "deadline_passed";
    if (!isTransportFailure(outcome) && !hasty) {
      traffic.heed(this.#plan.scope, outcome.status, retryAfter ?? pause ?? 0, error);
    }
    if (!again || progress.attempts >= this.#limits.attempts || this.#limit.reached !== undefined) return undefined;
    return pause !== undefined && traffic.mayRetry() ? pause : undefined;
  }

  #limitError(earlier: ShopFailure | undefined): ShopFailure {
    return this.#limit.reached === "caller"
      ? aborted(this.#plan, this.#progress, this.#limits)
      : deadlineExceeded(this.#plan, this.#progress, this.#limits, earlier);
  }

  #tell(
    startedAt: number,
    outcome: TransportReply | TransportFailure,
    judgement: Judgement,
    pause: number | undefined,
  ): void {
    if (this.#listeners === undefined) return;
    const reply = isTransportFailure(outcome) ? undefined : outcome;
    const headers = reply?.headers ?? {};
    this.#listeners.attemptEnd({
      number: this.#progress.attempts + 1,
      ms: performance.now() - startedAt,
      headMs: reply?.headAt === undefined ? undefined : reply.headAt - startedAt,
      status: reply?.status,
      headers,
      requestId: requestIdOf(headers),
      reused: reply?.reused,
      error: "error" in judgement ? judgement.error : undefined,
      retryInMs: pause,
    });
  }
}
