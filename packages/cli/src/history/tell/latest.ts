/** The last so many of what comes, in bounded memory; how many went before them is counted. */
export class Latest<T> {
  readonly #most: number;
  #kept: T[] = [];
  #dropped = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(item: T): void {
    this.#kept.push(item);
    // Cut in larger pieces: to move the rest up at every item would cost the square of their number.
    if (this.#kept.length < 2 * this.#most + 64) return;
    this.#dropped += this.#kept.length - this.#most;
    this.#kept = this.#kept.slice(-this.#most);
  }

  get items(): readonly T[] {
    return this.#kept.slice(-this.#most);
  }

  /** How many came before the items. */
  get dropped(): number {
    return this.#dropped + Math.max(0, this.#kept.length - this.#most);
  }
}
