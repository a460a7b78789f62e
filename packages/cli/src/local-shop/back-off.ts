const shortestMs = 250;
const longestMs = 10_000;

/**
 * How long to wait before a service is started again: 250 ms, doubling to 10 s for one that dies again and again, and 250 ms
 * again for one that stayed up for longer than the longest wait.
 */
export class BackOff {
  #next = shortestMs;

  /** @param upMs how long its last life was */
  delayAfter(upMs: number): number {
    if (upMs > longestMs) this.#next = shortestMs;
    const delay = this.#next;
    this.#next = Math.min(longestMs, delay * 2);
    return delay;
  }
}
