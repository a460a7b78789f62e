/** As many are told in one turn of the event loop; each looks at the journal then, which takes about a tenth of a millisecond. */
const perTurn = 32;
/** The pause for each listener before they are told again: with it they take a quarter of the time at most. */
const pauseMs = 0.4;

/**
 * Tells listeners that there is news. A few are told at once. Many are told some in a turn of the event loop, so that
 * others get theirs in between, and not again before a pause, in which further news gathers: otherwise every commit
 * would cost a look by each of them, and listeners would leave no time for anything else.
 */
export class Listeners {
  readonly #listeners = new Set<() => void>();
  #telling = false;
  #more = false;

  get size(): number {
    return this.#listeners.size;
  }

  add(listener: () => void): void {
    this.#listeners.add(listener);
  }

  delete(listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** Whoever listens now, or by the time that it is their turn, is told after this call. */
  tell(): void {
    if (this.#telling) {
      this.#more = true;
      return;
    }
    this.#telling = true;
    this.#tellFrom([...this.#listeners], 0);
  }

  #tellFrom(all: readonly (() => void)[], start: number): void {
    const end = start + perTurn;
    for (const listener of all.slice(start, end)) if (this.#listeners.has(listener)) listener();
    if (end < all.length) setImmediate(() => this.#tellFrom(all, end));
    else if (all.length <= perTurn) this.#told();
    else setTimeout(() => this.#told(), all.length * pauseMs).unref();
  }

  #told(): void {
    this.#telling = false;
    if (!this.#more) return;
    this.#more = false;
    this.tell();
  }
}
