import { setTimeout as wait } from "node:timers/promises";
import type { Answer } from "../support/shop-client.ts";

export interface Probed {
  readonly answer: Answer;
  /** On the clock of `performance.now()`. */
  readonly begun: number;
  readonly ms: number;
}

/** Asks again and again, at a fixed pace: an answer that is late does not keep the next question back. */
export class Probe {
  readonly #ask: () => Promise<Answer>;
  readonly #everyMs: number;
  readonly #pending: Promise<void>[] = [];
  readonly #asking: Promise<void>;
  #over = false;
  readonly results: Probed[] = [];

  constructor(everyMs: number, ask: () => Promise<Answer>) {
    this.#ask = ask;
    this.#everyMs = everyMs;
    this.#asking = this.#run();
  }

  /** Asks no more, and resolves with all answers once the last one is there. Rejects when there was no answer. */
  async stop(): Promise<readonly Probed[]> {
    this.#over = true;
    await this.#asking;
    await Promise.all(this.#pending);
    return this.results;
  }

  async #run(): Promise<void> {
    while (!this.#over) {
      const asked = this.#one();
      // Looked at when it stops.
      asked.catch(() => undefined);
      this.#pending.push(asked);
      await wait(this.#everyMs);
    }
  }

  async #one(): Promise<void> {
    const begun = performance.now();
    const answer = await this.#ask();
    this.results.push({ answer, begun, ms: performance.now() - begun });
  }
}

export const slowest = (results: readonly Probed[]): number => Math.max(0, ...results.map(({ ms }) => ms));

/** How many answers there were of each status. */
export function byStatus(results: readonly Probed[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { answer } of results) counts[answer.status] = (counts[answer.status] ?? 0) + 1;
  return counts;
}
