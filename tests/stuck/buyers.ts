import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Order } from "@shop/openapi";
import type { Answer, ShopClient } from "../support/shop-client.ts";
import type { Things } from "./callers.ts";

/** Customers who order without a pause, each the next as soon as the last is answered. */
export class Buyers {
  readonly #client: ShopClient;
  readonly #things: Things;
  readonly #loops: Promise<void>[];
  #over = false;
  /** Orders that were acknowledged, in the order of their acknowledgements. */
  readonly acknowledged: Order[] = [];
  /** Answers that were none, and what came instead. */
  readonly refused: Answer[] = [];
  /** Calls that got no answer: what broke. */
  readonly broken: unknown[] = [];
  /** When the last answer of each kind came, on the clock of `performance.now()`. */
  lastDone = 0;
  lastRefused = 0;

  constructor(client: ShopClient, things: Things, count: number) {
    this.#client = client;
    this.#things = things;
    this.#loops = Array.from({ length: count }, () => this.#buy());
  }

  /** Resolves when the calls under way are answered. */
  async stop(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#loops);
  }

  async #buy(): Promise<void> {
    const { user_id, product_id } = this.#things;
    const body = { user_id, product_id, quantity: 1 };
    while (!this.#over) {
      try {
        this.#take(await this.#client.call("orders", "POST", "/api/orders", { body, key: randomUUID() }));
      } catch (error) {
        this.broken.push(error);
      }
      if (this.lastRefused > this.lastDone) await wait(10);
    }
  }

  #take(answer: Answer): void {
    if (answer.status === 200) {
      this.acknowledged.push((answer.body as { order: Order }).order);
      this.lastDone = performance.now();
    } else {
      this.refused.push(answer);
      this.lastRefused = performance.now();
    }
  }
}

/** Resolves when it holds. Rejects when it does not within the time. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > limitMs) throw new Error(`${what}: not within ${limitMs} ms`);
    await wait(5);
  }
  return performance.now() - begun;
}
