import type { Performed } from "../engine/perform.ts";
import type { ReplyHeaders } from "../transport/transport.ts";

/** How a call went that went well. */
export interface CallResponse {
  /** The HTTP status of the last reply. */
  readonly status: number;
  /** Of the last reply; names in lower case. */
  readonly headers: ReplyHeaders;
  /** Names the call in the service's log and, when it changed something, in the journal. */
  readonly requestId: string | undefined;
  /** How many times the request was tried, the first time included. */
  readonly attempts: number;
  /** How long it took, in milliseconds. */
  readonly timings: CallTimings;
  /** Whether the last attempt's connection had carried a call before; `undefined` where that can't be seen. */
  readonly connectionReused: boolean | undefined;
}

/** How long a call took, and the parts of it. In milliseconds. */
export interface CallTimings {
  /** The whole call. */
  readonly total: number;
  /** Before the last attempt: attempts that failed, and the waits between them. */
  readonly before: number;
  /** Of the last attempt, until the reply's head came; `undefined` where the transport can't see it. */
  readonly head: number | undefined;
  /** The last attempt, its body included. */
  readonly attempt: number;
}

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
