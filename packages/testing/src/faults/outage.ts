import type { ServiceName } from "@shop/sdk";
import { checkMs } from "./check-ms.ts";

/** A service that is away, until `end()`, until the time is up, or until the `using` block is left. */
export class Outage implements Disposable {
  readonly service: ServiceName;
  readonly #onEnd: () => void;
  readonly #timer: NodeJS.Timeout | undefined;

  /** Made by `faults.away`. */
  constructor(service: ServiceName, forMs: number | undefined, onEnd: () => void) {
    if (forMs !== undefined) checkMs("away: forMs", forMs);
    this.service = service;
    this.#onEnd = onEnd;
    this.#timer = forMs === undefined ? undefined : setTimeout(onEnd, forMs).unref();
  }

  /** The service is there again. Safe to call twice. */
  end(): void {
    clearTimeout(this.#timer);
    this.#onEnd();
  }

  [Symbol.dispose](): void {
    this.end();
  }
}
