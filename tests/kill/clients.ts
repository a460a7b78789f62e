import { setTimeout as wait } from "node:timers/promises";
import type { Random } from "../power-cut/random.ts";
import type { Caller } from "./caller.ts";

/** Somebody who makes one call after the other. */
export interface Client {
  act(): Promise<void>;
}

export interface ClientOptions {
  readonly caller: Pick<Caller, "call" | "acknowledged">;
  readonly random: Random;
  readonly name: string;
  /** Ids to choose from. */
  readonly users: readonly number[];
  readonly products: readonly number[];
}

/** Places, changes, cancels and restores orders of its own, and restocks. */
export class Buyer implements Client {
  readonly #options: ClientOptions;
  readonly #mine: number[] = [];
  /** Those of its orders that it has cancelled. */
  readonly #gone: number[] = [];

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  async act(): Promise<void> {
    const { caller, random } = this.#options;
    await wait(random.below(10));
    const dice = random.fraction();
    const place = random.below(this.#mine.length);
    const order_id = this.#mine[place];
    if (dice < 0.1) await caller.call({ act: "restock", product_id: this.#product(), change: 1 + random.below(12) });
    else if (order_id === undefined || dice < 0.6) await this.#place();
    else if (dice < 0.82) await this.#change(order_id);
    else if (dice < 0.88 && this.#gone.length > 0) await this.#restore();
    else {
      this.#mine.splice(place, 1);
      await caller.call({ act: "cancel", order_id });
      this.#gone.push(order_id);
    }
  }

  /** What there is no stock for stays cancelled. */
  async #restore(): Promise<void> {
    const { caller, random } = this.#options;
    const [order_id = 0] = this.#gone.splice(random.below(this.#gone.length), 1);
    const reply = await caller.call({ act: "restore", order_id });
    (reply === undefined ? this.#gone : this.#mine).push(order_id);
  }

  async #place(): Promise<void> {
    const { caller, random, users } = this.#options;
    const user_id = users[random.below(users.length)] ?? 0;
    const ask = { act: "place", user_id, product_id: this.#product(), quantity: 1 + random.below(4) } as const;
    const reply = await caller.call(ask);
    if (reply?.order !== undefined) this.#mine.push(reply.order.id);
  }

  /** Always to something else: a change of nothing leaves no trace. */
  async #change(order_id: number): Promise<void> {
    const { caller, random } = this.#options;
    const { quantity: old = 0, product_id: kept = 0 } = caller.acknowledged.orders.get(order_id) ?? {};
    const product_id = random.chance(0.3) ? this.#product() : kept;
    await caller.call({ act: "change", order_id, product_id, quantity: (old % 4) + 1 });
  }

  #product(): number {
    const { products, random } = this.#options;
    return products[random.below(products.length)] ?? 0;
  }
}

/** Signs users up, and moves those it has signed up. */
export class Registrar implements Client {
  readonly #options: ClientOptions;
  readonly #mine: number[] = [];
  #calls = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  async act(): Promise<void> {
    const { caller, random, name } = this.#options;
    await wait(random.below(60));
    this.#calls += 1;
    const user_id = this.#mine[random.below(this.#mine.length)];
    if (user_id !== undefined && random.chance(0.75)) {
      await caller.call({ act: "move", user_id, address: `${this.#calls} High Street` });
      return;
    }
    const reply = await caller.call({ act: "sign_up", name: `${name} customer ${this.#calls}` });
    if (reply?.user !== undefined) this.#mine.push(reply.user.id);
  }
}
