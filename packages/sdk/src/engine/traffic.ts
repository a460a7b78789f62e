import type { ShopFailure } from "../errors/shop-error.ts";
import { sleep } from "./sleep.ts";

/** Tries that may be made again in a row, over all calls of a shop. */
const fullBudget = 500;

/** What a call that goes well gives back: of ten good calls, one more may be tried again. */
const gainPerSuccess = 0.1;

/** Milliseconds for which one reply may hold back other calls; then they ask by themselves. */
const longestHold = 60_000;

/** Calls wait until then, by `performance.now()`, because of this reply. */
export interface Hold {
  readonly until: number;
  readonly error: ShopFailure;
}

/** What the calls of a shop have learnt of one another. */
export class Traffic {
  #budget = fullBudget;
  readonly #holds = new Map<string, Hold>();
  #underWay = 0;
  #onIdle: (() => void)[] = [];

  begin(): void {
    this.#underWay += 1;
  }

  end(): void {
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    for (const resolve of this.#onIdle.splice(0)) resolve();
  }

  /** Resolves when no call is under way, one that waits for its next attempt included. */
  async idle(): Promise<void> {
    if (this.#underWay > 0) await new Promise<void>((resolve) => this.#onIdle.push(resolve));
  }

  /**
   * Takes one further try out of the budget; `false` when it is used up. When everything fails, tries that multiply the load
   * are what keeps a service from coming back.
   */
  mayRetry(): boolean {
    if (this.#budget < 1) return false;
    this.#budget -= 1;
    return true;
  }

  succeeded(): void {
    this.#budget = Math.min(fullBudget, this.#budget + gainPerSuccess);
  }

  /** A 429 or 503 asks everybody for so many milliseconds of rest; another status is only of the call that got it. */
  heed(scope: string | undefined, status: number | undefined, ms: number, error: ShopFailure): void {
    if (scope !== undefined && (status === 429 || status === 503)) this.hold(scope, ms, error);
  }

  /** The service asked for so many milliseconds of rest: nothing else is sent to it meanwhile. */
  hold(scope: string, ms: number, error: ShopFailure): void {
    const until = performance.now() + Math.min(ms, longestHold);
    if (until > (this.#holds.get(scope)?.until ?? 0)) this.#holds.set(scope, { until, error });
  }

  /** Resolves when calls of this scope are free to go, or the signal fires. For what has no deadline. */
  async rest(scope: string | undefined, signal: AbortSignal): Promise<void> {
    for (let hold = this.holdOf(scope); hold !== undefined && !signal.aborted; hold = this.holdOf(scope)) {
      await sleep(hold.until - performance.now(), signal);
    }
  }

  /** What calls of this scope have to wait for; `undefined` when they are free to go. */
  holdOf(scope: string | undefined): Hold | undefined {
    if (this.#holds.size === 0 || scope === undefined) return undefined;
    const hold = this.#holds.get(scope);
    if (hold === undefined || hold.until > performance.now()) return hold;
    this.#holds.delete(scope);
    return undefined;
  }
}
