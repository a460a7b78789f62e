import { type Order, Shop } from "@shop/sdk";
import type { RunningShop } from "../support/running-shop.ts";

/** Customers who order all the time, by the SDK, and remember what they were told. */
export class PlacedOrders implements AsyncDisposable {
  readonly acknowledged = new Map<number, Order>();
  /** The longest that one of them had to wait since the last look. */
  slowestMs = 0;
  readonly #shop: Shop;
  readonly #buyers: Promise<void>[];
  #ended = false;

  static async begin(shop: RunningShop, buyers: number): Promise<PlacedOrders> {
    const client = shop.client();
    const user = await client.addUser("Ana");
    const product = await client.addProduct("TEA", 1_000_000);
    return new PlacedOrders(sdkOf(shop), buyers, { user_id: user.id, product_id: product.id });
  }

  private constructor(shop: Shop, buyers: number, what: { readonly user_id: number; readonly product_id: number }) {
    this.#shop = shop;
    this.#buyers = Array.from({ length: buyers }, (_, buyer) => this.#buy({ ...what, quantity: 1 + (buyer % 3) }));
  }

  /** Resolves when so many more were acknowledged. */
  async more(count: number): Promise<void> {
    const until = this.acknowledged.size + count;
    while (this.acknowledged.size < until) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Rejects when one of them was refused. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#buyers);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended = true;
    await Promise.allSettled(this.#buyers);
    await this.#shop[Symbol.asyncDispose]();
  }

  async #buy(order: {
    readonly user_id: number;
    readonly product_id: number;
    readonly quantity: number;
  }): Promise<void> {
    while (!this.#ended) {
      const started = performance.now();
      const placed = await this.#shop.orders.place(order);
      this.slowestMs = Math.max(this.slowestMs, performance.now() - started);
      this.acknowledged.set(placed.id, placed);
    }
  }
}

/** The SDK as the operator of this shop. */
export function sdkOf(shop: RunningShop): Shop {
  return new Shop({ userServiceUrl: shop.users.url, orderServiceUrl: shop.orders.url, apiKey: shop.operatorKey });
}
