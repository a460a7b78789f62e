import type { Performed } from "../engine/perform.ts";
import type { CallResponse } from "./call-response.ts";

/** What `withResponse` resolves to. */
export interface WithResponse<Value> {
  /** What the call itself resolves to. */
  readonly value: Value;
  /** Of the last attempt, and how many there were. */
  readonly response: CallResponse;
}

/**
 * A call that is under way: a promise of what it resolves to, which also tells how it went.
 *
 * ```ts
 * const order = await shop.orders.get(12);
 * ```
 */
export class ShopCall<Value> extends Promise<Value> {
  #performed: (() => Performed | undefined) | undefined;

  /** What comes of `then` is a promise like any other. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** Made by the methods of a shop. */
  static start<Value>(run: (done: (performed: Performed) => void) => Promise<Value>): ShopCall<Value> {
    let performed: Performed | undefined;
    const running = run((done) => {
      performed = done;
    });
    const call = new ShopCall<Value>((resolve) => resolve(running));
    call.#performed = () => performed;
    return call;
  }

  /**
   * The value, and how the call went: status, headers, attempts, times, whether the connection was used before. Rejects as the
   * call itself does; a `ShopError` has its status and attempts.
   *
   * ```ts
   * const { value: order, response } = await shop.orders.get(12).withResponse();
   * console.log(order.total, response.attempts, response.timings.total);
   * ```
   */
  async withResponse(): Promise<WithResponse<Value>> {
    const value = await this;
    const performed = this.#performed?.();
    if (performed === undefined) throw new TypeError("nothing was sent: the reply was kept in the file of the intent");
    const { responseOf } = await import("../engine/response-of.ts");
    return { value, response: responseOf(performed) };
  }
}
