/**
 * The services' time: `testShop.clock`. It is the real one until a test sets it. Sessions, idempotency keys and all times that the
 * services write go by it; timers, deadlines and the SDK's own waits do not.
 *
 * ```ts
 * testShop.clock.set("2026-11-30T12:00:00Z");
 * testShop.clock.advance(31 * 24 * 60 * 60 * 1000); // sessions of 30 days are over
 * ```
 */
export class TestClock {
  #stoppedAt: number | undefined;
  #ahead = 0;

  /** What the services take for the time. */
  now(): Date {
    return new Date(this.#stoppedAt ?? Date.now() + this.#ahead);
  }

  /**
   * Stops the clock at this time.
   * @throws TypeError when that is no time
   */
  set(time: Date | string): void {
    const ms = new Date(time).getTime();
    if (Number.isNaN(ms)) throw new TypeError(`the clock can't be set to ${JSON.stringify(time)}`);
    this.#stoppedAt = ms;
  }

  /**
   * Moves the clock on by so many milliseconds, whether it runs or stands still.
   * @throws TypeError for anything but a number from 0
   */
  advance(ms: number): void {
    if (!(typeof ms === "number" && ms >= 0 && Number.isFinite(ms)))
      throw new TypeError(`advance: milliseconds from 0, not ${String(ms)}`);
    if (this.#stoppedAt === undefined) this.#ahead += ms;
    else this.#stoppedAt += ms;
  }

  /** Goes by the real time again. */
  run(): void {
    this.#stoppedAt = undefined;
    this.#ahead = 0;
  }
}
