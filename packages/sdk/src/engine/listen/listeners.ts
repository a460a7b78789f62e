import type { AttemptInfo, CallEnd, CallInfo, ShopHooks } from "../../hooks.ts";
import type { Plan } from "../plan.ts";
import { channels } from "./channels.ts";
import { type Spans, spans } from "./spans.ts";
import { tell } from "./tell.ts";

/** Those who listen to one call. */
export class Listeners {
  readonly #call: CallInfo;
  readonly #hooks: readonly ShopHooks[];
  readonly #spans: Spans | undefined;

  constructor(call: CallInfo, hooks: readonly ShopHooks[], spans: Spans | undefined) {
    this.#call = call;
    this.#hooks = hooks;
    this.#spans = spans;
    for (const hook of hooks) tell(() => hook.onCallStart?.(call));
  }

  attemptStart(number: number): void {
    for (const hook of this.#hooks) tell(() => hook.onAttemptStart?.(this.#call, number));
  }

  /** By which the attempt that has begun is known to others. */
  get headers(): Readonly<Record<string, string>> | undefined {
    return this.#spans?.headers();
  }

  attemptEnd(attempt: AttemptInfo): void {
    for (const hook of this.#hooks) tell(() => hook.onAttemptEnd?.(this.#call, attempt));
  }

  callEnd(end: CallEnd): void {
    for (const hook of this.#hooks) tell(() => hook.onCallEnd?.(this.#call, end));
  }
}

/** `undefined` when nobody listens: then nothing is made for them. */
export function listenersTo(
  plan: Plan,
  deadline: number,
  startedAt: number,
  hooks: readonly (ShopHooks | undefined)[],
): Listeners | undefined {
  const traced = spans();
  const listening = [...hooks, channels(), traced].filter((hook) => hook !== undefined);
  if (listening.length === 0) return undefined;
  const { operation, service, request, idempotencyKey, requestId } = plan;
  const [path] = request.path.split("?", 1);
  const call = {
    operation,
    service,
    method: request.method,
    url: `${request.origin}${path}`,
    idempotencyKey,
    requestId,
  };
  return new Listeners({ ...call, deadline, startedAt }, listening, traced);
}
