import { setTimeout as sleep } from "node:timers/promises";
import { isShopError } from "@shop/sdk";

/** What passes by itself, and does not say whether the change was made: the same key finds out. */
const passing = new Set([
  "connection_failed",
  "deadline_exceeded",
  "paused",
  "overloaded",
  "database_busy",
  "deadline_passed",
  "shutting_down",
  "idempotency_in_flight",
  "too_many_requests",
]);

/** How long the shop may be away, and what is told meanwhile. */
export interface Patience {
  /** Aborted when the import is to end. */
  readonly signal: AbortSignal;
  readonly waitMs: number;
  /** Called with the reason while it waits, and with `undefined` when it goes on. */
  readonly onWait: (reason: string | undefined) => void;
}

const longestPauseMs = 2_000;

/** Calls again and again while the shop is away, but not for ever. What is called must be safe to repeat. */
export async function persist<T>(call: () => Promise<T>, { signal, waitMs, onWait }: Patience): Promise<T> {
  const since = performance.now();
  for (let pause = 100; ; pause = Math.min(pause * 2, longestPauseMs)) {
    try {
      const value = await call();
      if (pause > 100) onWait(undefined);
      return value;
    } catch (error) {
      const left = waitMs - (performance.now() - since);
      if (!isPassing(error) || signal.aborted || left <= 0) throw error;
      onWait(error instanceof Error ? error.message : String(error));
      await sleep(Math.min(pause, left), undefined, { signal }).catch(() => undefined);
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!isShopError(error)) return false;
  // Something in between (a proxy) says that the shop is away.
  const gateway = error.code === "unexpected_reply" && [502, 503, 504].includes(error.status ?? 0);
  return gateway || passing.has(error.code);
}
