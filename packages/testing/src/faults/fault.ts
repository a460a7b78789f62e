import type { TransportStream } from "@shop/sdk";
import type { Exchange, ProblemToAnswer } from "./exchange.ts";

/** For how many attempts a fault is. */
export type Extent = { readonly times: number } | { readonly until: () => boolean };

/** What a fault is made of. */
export interface FaultParts<Code extends string> {
  /** What happens, in a few words. */
  readonly name: string;
  readonly apply: (exchange: Exchange) => Promise<TransportStream>;
  /** The problem that it answers with. */
  readonly problem?: ProblemToAnswer & { readonly code: Code };
  /** Nothing happens: the attempt goes on as if there were no script. */
  readonly passes?: boolean;
}

/** For the script that a fault stands in. Not exported from the package. */
export let partsOf: <Code extends string>(fault: Fault<Code>) => FaultParts<Code> & { readonly extent: Extent };

/**
 * Something that goes wrong with an attempt, once unless it says otherwise. Made by `fault`, scripted by `testShop.faults.on`. The
 * type tells which problem it answers with, so that only an operation takes it that has this problem in the contract.
 *
 * ```ts
 * testShop.faults.on("placeOrder", fault.problem("overloaded").twice(), fault.resetAfterCommit());
 * ```
 */
export class Fault<out Code extends string = never> {
  static {
    partsOf = (fault) => ({ ...fault.#parts, extent: fault.#extent });
  }

  /** What happens, in a few words: `reset after the commit`. */
  readonly name: string;
  /** The code of the problem that it answers with; `undefined` when it answers with none. */
  readonly code: Code | undefined;
  readonly #parts: FaultParts<Code>;
  readonly #extent: Extent;

  /** Made by `fault`. */
  constructor(parts: FaultParts<Code>, extent: Extent = { times: 1 }) {
    this.name = parts.name;
    this.code = parts.problem?.code;
    this.#parts = parts;
    this.#extent = extent;
  }

  /**
   * The same for so many attempts, one after the other.
   * @throws TypeError when that is not a whole number from 1
   */
  times(count: number): Fault<Code> {
    if (!Number.isSafeInteger(count) || count < 1)
      throw new TypeError(`${this.name}: times must be a whole number from 1, not ${String(count)}`);
    return new Fault(this.#parts, { times: count });
  }

  /** The same for two attempts. */
  twice(): Fault<Code> {
    return this.times(2);
  }

  /** The same for every attempt from then on. */
  always(): Fault<Code> {
    return new Fault(this.#parts, { times: Number.POSITIVE_INFINITY });
  }

  /**
   * The same for every attempt until `done` answers true; the attempt that finds it true goes on with the script.
   *
   * ```ts
   * testShop.faults.on("order-service", fault.refused().until(() => restarted));
   * ```
   */
  until(done: () => boolean): Fault<Code> {
    if (typeof done !== "function")
      throw new TypeError(`${this.name}: until takes a function that answers whether it is over`);
    return new Fault(this.#parts, { until: done });
  }
}
