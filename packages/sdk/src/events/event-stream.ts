import type { HttpClient } from "../call/http-client.ts";
import type { JournalEvent } from "../contract.ts";
import { buildPlan } from "../engine/build-plan.ts";
import type { Plan } from "../engine/plan.ts";
import { pauseAfter } from "../engine/retry.ts";
import { sleep } from "../engine/sleep.ts";
import type { Progress } from "../errors/make-error.ts";
import type { ReplyHeaders } from "../transport/transport.ts";
import { ConnectionEnd, connect } from "./connection.ts";
import type { StreamChange, StreamOptions } from "./stream-options.ts";
import { Watch } from "./watch.ts";

const noProgress: Progress = { attempts: 0, certainty: "notSent" };

/** Milliseconds without a byte after which a connection counts as dead. The service sends a comment every 15 seconds. */
const usualSilence = 45_000;

/** Milliseconds of rest that a stream puts up with. A service that wants more is told of: nobody sees a program wait for days. */
const longestRest = 3_600_000;

/** Follows the journal by server-sent events; `tries` in a row without a byte of a stream, and it fails. */
export function eventStream(
  client: HttpClient,
  options: StreamOptions & { readonly tries: number },
  silence = usualSilence,
): AsyncGenerator<JournalEvent> {
  const { signal, after, tries, onConnection = ignore, ...query } = options;
  return follow(client, { silence, tries }, { after, query, signal, onConnection });
}

const ignore = (): void => undefined;

interface StreamLimits {
  readonly silence: number;
  readonly tries: number;
}

interface Following {
  readonly after: number | undefined;
  readonly query: Omit<StreamOptions, "after" | "signal" | "tries" | "onConnection">;
  readonly signal: AbortSignal | undefined;
  readonly onConnection: (change: StreamChange) => void;
}

async function* follow(client: HttpClient, limits: StreamLimits, following: Following): AsyncGenerator<JournalEvent> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const ends = [client.closing, ...(following.signal ? [following.signal] : [])];
  for (const signal of ends) signal.addEventListener("abort", end);
  if (ends.some((signal) => signal.aborted)) end();
  try {
    if (ending.signal.aborted) return;
    const after = following.after ?? (await newestEvent(client, ending.signal));
    yield* reconnect(client, limits, { ...following, after }, ending.signal);
  } catch (error) {
    // Whatever the end of the stream broke off is no failure.
    if (!ending.signal.aborted) throw error;
  } finally {
    for (const signal of ends) signal.removeEventListener("abort", end);
  }
}

/**
 * Where a stream begins that is to give only what is new. The service would begin there by itself, but if the connection
 * broke before the first event, nobody could say any more where that was.
 */
async function newestEvent(client: HttpClient, signal: AbortSignal): Promise<number> {
  const page = await client.call("listEvents", { query: { sort: "-id", limit: 1 } }, { signal });
  return page.events[0]?.id ?? 0;
}

async function* reconnect(
  client: HttpClient,
  limits: StreamLimits,
  { query, onConnection, ...from }: Following & { readonly after: number },
  ending: AbortSignal,
): AsyncGenerator<JournalEvent, never, void> {
  const { transport, traffic, drift, firstPause } = await client.lines();
  const patience = { headers: client.settings.deadline, silence: limits.silence };
  let { after } = from;
  let progress = noProgress;
  let lostAt: number | undefined;
  const opened = (headers: ReplyHeaders): void => {
    drift?.look("order-service", headers);
    if (lostAt !== undefined) onConnection({ state: "back", ms: performance.now() - lostAt });
    lostAt = undefined;
  };
  for (;;) {
    const watch = new Watch(ending);
    const plan = planOf(client, query, after);
    try {
      await traffic.rest(plan.scope, ending);
      for await (const event of connect({ plan, before: progress, transport, opened }, watch, patience)) {
        if (event.id <= after) onConnection({ state: "gap", after, event: event.id });
        after = event.id;
        yield event;
      }
    } catch (error) {
      if (!(error instanceof ConnectionEnd)) throw error;
      const { failed, alive } = error;
      if (ending.aborted || !failed.again || (!alive && failed.progress.attempts >= limits.tries)) throw failed.error;
      progress = alive ? noProgress : failed.progress;
      const pause = pauseAfter(Math.max(1, progress.attempts), firstPause, failed.retryAfter, longestRest);
      if (pause === undefined) throw failed.error;
      traffic.heed(plan.scope, error.status, pause, failed.error);
      lostAt ??= performance.now();
      onConnection({ state: "lost", attempt: progress.attempts, tries: limits.tries, error: failed.error });
      await sleep(pause, ending);
    } finally {
      watch.end();
    }
  }
}

function planOf(client: HttpClient, query: Following["query"], after: number): Plan {
  const plan = buildPlan("listEvents", { query, json: null }, {}, client.settings, "text/event-stream");
  const headers = { ...plan.request.headers, "last-event-id": String(after) };
  return { ...plan, request: { ...plan.request, headers } };
}
