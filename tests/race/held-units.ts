/**
 * How many units of a product are certainly sold at this moment, from what the buyers have been told: an order is held
 * from the reply that acknowledges it until somebody asks to cancel it, and while a change is under way the smaller of
 * the two quantities is. However the calls overlapped, that sum must never be more than there were.
 */
export class HeldUnits {
  readonly #limit: number;
  readonly #orders = new Map<number, number>();
  #sum = 0;
  most = 0;
  /** What was seen that can't be. */
  readonly oversold: string[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get sum(): number {
    return this.#sum;
  }

  /** The orders that are held, each with its quantity. */
  get orders(): ReadonlyMap<number, number> {
    return this.#orders;
  }

  set(order: number, quantity: number): void {
    this.#sum += quantity - (this.#orders.get(order) ?? 0);
    if (quantity === 0) this.#orders.delete(order);
    else this.#orders.set(order, quantity);
    this.most = Math.max(this.most, this.#sum);
    if (this.#sum > this.#limit) this.oversold.push(`${this.#sum} of ${this.#limit} units were sold at once`);
  }
}
