import type { OperationName, ProblemCode, ServiceName } from "@shop/sdk";
import type { Fault } from "./fault.ts";
import type { FaultBook } from "./fault-book.ts";
import type { Outage } from "./outage.ts";
import type { ProblemCodeOf } from "./problem-fields.ts";

/** What a script is for: an operation, all that one service is asked, or everything. `readyz` is what `shop.status()` asks. */
export type FaultTarget = OperationName | ServiceName | "readyz" | "any";

/** The problems that a target can answer with. */
type CodesOf<Target extends FaultTarget> = Target extends OperationName ? ProblemCodeOf<Target> : ProblemCode;

/** What goes wrong, and when: `testShop.faults`. */
export class Faults {
  readonly #book: FaultBook;
  readonly #breakOff: (service: ServiceName) => void;

  /**
   * Made by `createTestShop`.
   * @param breakOff breaks the open connections of a service
   */
  constructor(book: FaultBook, breakOff: (service: ServiceName) => void) {
    this.#book = book;
    this.#breakOff = breakOff;
  }

  /**
   * Scripts what the next attempts meet, one step an attempt; behind the script all goes well again. A second script for the same
   * target follows the first. Where several scripts have something for an attempt, that of its operation comes first, then that
   * of its service, then that for `any`.
   *
   * ```ts
   * testShop.faults.on("placeOrder", fault.problem("overloaded").twice(), fault.resetAfterCommit());
   * testShop.faults.on("user-service", fault.refused().times(3));
   * testShop.faults.on("any", fault.pass().times(10), fault.html(502));
   * ```
   *
   * @throws TypeError for a target that is none, or a problem that the contract does not have there
   */
  on<Target extends FaultTarget>(target: Target, ...script: readonly Fault<CodesOf<Target>>[]): void {
    this.#book.add(target, undefined, script);
  }

  /**
   * The same for the attempts of one call: the `nth` that is made from now on.
   *
   * ```ts
   * testShop.faults.onCall(3, "placeOrder", fault.resetAfterCommit()); // the third order loses its reply
   * ```
   */
  onCall<Target extends FaultTarget>(nth: number, target: Target, ...script: readonly Fault<CodesOf<Target>>[]): void {
    if (!Number.isSafeInteger(nth) || nth < 1)
      throw new TypeError(`onCall: the first call has number 1, there is none with ${String(nth)}`);
    this.#book.add(target, nth, script);
  }

  /**
   * The service goes away: its open connections break, event streams among them, and new ones are refused until the outage ends.
   * `forMs` ends it after so many milliseconds. A shop needs pauses between its attempts to be there when the service is back:
   * `createTestShop({ shop: { firstPause: 50 } })`.
   *
   * ```ts
   * using outage = testShop.faults.away("order-service");
   * await expect(checkout()).rejects.toThrow("try again later");
   * outage.end();
   * ```
   */
  away(service: ServiceName, options: { readonly forMs?: number } = {}): Outage {
    if (service !== "user-service" && service !== "order-service")
      throw new TypeError(`away: there is no service ${JSON.stringify(service)}`);
    const outage = this.#book.addOutage(service, options.forMs);
    this.#breakOff(service);
    return outage;
  }

  /** What was scripted and met by no attempt, in words; empty when all of it was. */
  get unmet(): readonly string[] {
    return this.#book.unmet();
  }

  /**
   * A fault that was never met proves nothing: call it at the end of the test.
   * @throws Error that names what was not met
   */
  expectAllMet(): void {
    const { unmet } = this;
    if (unmet.length > 0) throw new Error(`These faults were scripted and never met: ${unmet.join("; ")}`);
  }

  /** Forgets all scripts, and ends all outages. */
  clear(): void {
    this.#book.clear();
  }
}
