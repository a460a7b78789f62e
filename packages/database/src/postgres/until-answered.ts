import { setTimeout as sleep } from "node:timers/promises";
import { databaseUnreachable } from "../failures.ts";
import { mayPass } from "./postgres-error.ts";

const firstPauseMs = 10;
const longestPauseMs = 250;

/**
 * Asks until there is an answer: a lost connection is replaced, and what met another transaction is asked again. Only for
 * what may be repeated. Throws `database_busy` once `limitMs` have passed.
 */
export async function untilAnswered<T>(limitMs: number, attempt: (leftMs: number) => Promise<T>): Promise<T> {
  const deadline = performance.now() + limitMs;
  for (let pause = firstPauseMs; ; pause = Math.min(2 * pause, longestPauseMs)) {
    try {
      return await attempt(deadline - performance.now());
    } catch (error) {
      if (!mayPass(error)) throw error;
      if (performance.now() + pause >= deadline) throw databaseUnreachable();
    }
    await sleep(pause);
  }
}
