import { setTimeout as sleep } from "node:timers/promises";
import { databaseBusy } from "../failures.ts";
import { isBusy } from "./sqlite-error.ts";

/** How long to wait before the lock is tried again: 1 to 20 ms, by chance, so that two who wait do not meet again. */
export function busyPause(): number {
  return 1 + Math.random() * 19;
}

/**
 * Runs `attempt` until the file is not locked, without ever blocking the thread. (SQLite's own busy timeout sleeps on
 * the thread that asks.) Throws `database_busy` once `limitMs` have passed.
 */
export async function retryBusy<T>(attempt: () => T, limitMs: number): Promise<T> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() >= deadline) throw databaseBusy();
    }
    await sleep(busyPause());
  }
}
