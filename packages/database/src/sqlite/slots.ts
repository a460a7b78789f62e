/**
 * Things under way, each with a number by which it is found again; a number is given anew once its thing was taken out.
 * A `Map` would keep alive what was taken out of it (docs/decisions/0009-arrays-of-what-is-under-way.md).
 */
export class Slots<T> {
  readonly #things: (T | undefined)[] = [];
  readonly #free: number[] = [];

  add(thing: T): number {
    const number = this.#free.pop() ?? this.#things.length;
    this.#things[number] = thing;
    return number;
  }

  /** Takes it out; `undefined` when nothing has that number. */
  take(number: number): T | undefined {
    const thing = this.#things[number];
    if (thing === undefined) return undefined;
    this.#things[number] = undefined;
    this.#free.push(number);
    return thing;
  }

  /** All of them, in no order. */
  values(): T[] {
    return this.#things.filter((thing) => thing !== undefined);
  }

  /** The numbers of those that the question is answered yes for. */
  numbersOf(wanted: (thing: T) => boolean): number[] {
    const numbers: number[] = [];
    for (const [number, thing] of this.#things.entries())
      if (thing !== undefined && wanted(thing)) numbers.push(number);
    return numbers;
  }

  get size(): number {
    return this.#things.length - this.#free.length;
  }

  clear(): void {
    this.#things.length = 0;
    this.#free.length = 0;
  }
}
