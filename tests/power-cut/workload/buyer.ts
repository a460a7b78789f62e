import type { Random } from "../random.ts";
import type { Caller } from "./caller.ts";

export interface Shop {
  readonly users: number[];
  readonly products: readonly number[];
}

/** One of many at once: makes calls one after the other, and changes and cancels only orders of its own. */
export class Buyer {
  readonly #caller: Caller;
  readonly #shop: Shop;
  readonly #random: Random;
  readonly #name: string;
  readonly #orders: number[] = [];
  #calls = 0;

  constructor(caller: Caller, shop: Shop, random: Random, name: string) {
    this.#caller = caller;
    this.#shop = shop;
    this.#random = random;
    this.#name = name;
  }

  async act(): Promise<void> {
    this.#calls++;
    const dice = this.#random.fraction();
    if (dice < 0.03) return this.#signUp();
    if (dice < 0.08) return this.#restock();
    const mine = this.#random.below(this.#orders.length);
    const order = this.#orders[mine];
    if (order === undefined || dice < 0.7) return this.#place();
    if (dice < 0.87) return this.#change(order);
    this.#orders.splice(mine, 1);
    await this.#caller.call({ act: "cancel", order_id: order });
  }

  async #place(): Promise<void> {
    const { users } = this.#shop;
    const user_id = users[this.#random.below(users.length)] ?? 1;
    const reply = await this.#caller.call({
      act: "place",
      user_id,
      product_id: this.#product(),
      quantity: this.#quantity(),
    });
    if (reply?.order !== undefined) this.#orders.push(reply.order.id);
  }

  async #change(order_id: number): Promise<void> {
    await this.#caller.call({ act: "change", order_id, product_id: this.#product(), quantity: this.#quantity() });
  }

  async #restock(): Promise<void> {
    const note = `${this.#name}-${this.#calls}`;
    await this.#caller.call({ act: "restock", product_id: this.#product(), change: 1 + this.#random.below(50), note });
  }

  async #signUp(): Promise<void> {
    const reply = await this.#caller.call({ act: "sign_up", name: `${this.#name}-${this.#calls}` });
    if (reply?.user !== undefined) this.#shop.users.push(reply.user.id);
  }

  #product(): number {
    return this.#shop.products[this.#random.below(this.#shop.products.length)] ?? 1;
  }

  #quantity(): number {
    return 1 + this.#random.below(5);
  }
}
