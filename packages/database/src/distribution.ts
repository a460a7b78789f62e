/** How values were distributed so far. Numbers only grow. */
export interface Distribution {
  /** Upper bounds, ascending. */
  readonly bounds: readonly number[];
  /** How many values were at most the bound at the same place and more than the one before it. One more at the end:
   * those above every bound. */
  readonly counts: readonly number[];
  /** All values added up. */
  readonly sum: number;
}

/** Counts values into a distribution; adding one costs some ten nanoseconds. */
export class RunningDistribution {
  readonly #bounds: readonly number[];
  readonly #counts: number[];
  #sum = 0;

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#counts = Array.from({ length: bounds.length + 1 }, () => 0);
  }

  add(value: number): void {
    let place = 0;
    while (place < this.#bounds.length && value > (this.#bounds[place] ?? 0)) place += 1;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    this.#sum += value;
  }

  figures(): Distribution {
    return { bounds: this.#bounds, counts: [...this.#counts], sum: this.#sum };
  }
}
