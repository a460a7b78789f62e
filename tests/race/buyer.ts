import type { Order } from "@shop/openapi";
import type { Random } from "../power-cut/random.ts";
import type { Answer, ShopClient } from "../support/shop-client.ts";
import type { HeldUnits } from "./held-units.ts";
import type { Outcomes } from "./outcomes.ts";

export interface BuyerOptions {
  readonly client: ShopClient;
  readonly user_id: number;
  readonly product_id: number;
  readonly random: Random;
  readonly held: HeldUnits;
  readonly outcomes: Outcomes;
  /** The most units that one wants. */
  readonly greed: number;
}

/** Somebody who wants a product, changes their mind about how much of it, and tells what they hold. */
export class Buyer {
  readonly #options: BuyerOptions;
  /** The last acknowledged state of each order. */
  readonly orders = new Map<number, Order>();

  constructor(options: BuyerOptions) {
    this.#options = options;
  }

  /** One thing by chance: a new order, another quantity, a cancellation, or the last two of one order at once. */
  async act(): Promise<void> {
    const { random } = this.#options;
    const [order] = this.orders.values();
    const dice = random.fraction();
    if (order === undefined || dice < 0.15) return this.buy(this.#quantity());
    if (dice < 0.6) return this.#change(order, this.#quantity());
    if (dice < 0.85) return this.#cancel(order);
    await Promise.all([this.#change(order, this.#quantity(), true), this.#cancel(order)]);
  }

  async buy(quantity: number): Promise<void> {
    const { user_id, product_id, held } = this.#options;
    const answer = await this.#call("place", "POST", "/api/orders", { user_id, product_id, quantity });
    if (answer.status !== 200) return;
    const order = orderOf(answer);
    this.orders.set(order.id, order);
    held.set(order.id, order.quantity);
  }

  async #change(order: Order, quantity: number, cancelledToo = false): Promise<void> {
    const { held } = this.#options;
    if (!cancelledToo) held.set(order.id, Math.min(order.quantity, quantity));
    const answer = await this.#call("change", "PUT", `/api/order/${order.id}`, { quantity });
    if (cancelledToo) return;
    const now = answer.status === 200 ? orderOf(answer) : order;
    this.orders.set(order.id, now);
    held.set(order.id, now.quantity);
  }

  async #cancel(order: Order): Promise<void> {
    this.#options.held.set(order.id, 0);
    this.orders.delete(order.id);
    const answer = await this.#call("cancel", "DELETE", `/api/order/${order.id}`);
    if (answer.status !== 200) throw new Error(`Order ${order.id} can't be cancelled: ${answer.text}`);
  }

  async #call(what: string, method: string, path: string, body?: object): Promise<Answer> {
    const { client, outcomes } = this.#options;
    const answer = await client.call("orders", method, path, body === undefined ? {} : { body });
    outcomes.count(what, answer);
    return answer;
  }

  #quantity(): number {
    return 1 + this.#options.random.below(this.#options.greed);
  }
}

function orderOf({ body }: Answer): Order {
  return (body as { order: Order }).order;
}
