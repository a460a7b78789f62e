import type { ShopClient } from "../support/shop-client.ts";

/** One of everything that the dashboard shows: sales and refusals of both services, and calls that nobody waits for. */
export class Traffic {
  readonly #client: ShopClient;
  #round = 0;

  /** @param client an operator's */
  constructor(client: ShopClient) {
    this.#client = client;
  }

  /** Orders placed so far, and as many of everything else. */
  get placed(): number {
    return this.#round;
  }

  /** A round of calls; each makes its own user and product. */
  async once(): Promise<void> {
    this.#round += 1;
    const name = `buyer ${this.#round}`;
    const client = this.#client;
    const user = await client.addUser(name);
    await client.login(name);
    await client.call("users", "POST", "/api/login", { body: { name, password: "a wrong password" } });
    const product = await client.addProduct(`SKU-${this.#round}`, 20);
    const order = await client.placeOrder(user.id, product.id, 2);
    await client.ok("orders", "PUT", `/api/order/${order.id}`, { body: { quantity: 3 } });
    await client.ok("orders", "DELETE", `/api/order/${order.id}`);
    await client.ok("orders", "POST", `/api/order/${order.id}/restore`);
    await client.call("orders", "GET", `/api/order/${order.id}`);
    await this.#refused(user.id, product.id);
  }

  async #refused(user_id: number, product_id: number): Promise<void> {
    const client = this.#client;
    const wrong = [{ quantity: 1000 }, { product_id: 10 ** 9 }, { user_id: 10 ** 9 }];
    for (const parts of wrong)
      await client.call("orders", "POST", "/api/orders", { body: { user_id, product_id, quantity: 1, ...parts } });
    // More than two at once, each for a millisecond: some of them nobody waits for by their turn (503).
    const headers = { "x-deadline-ms": "1" };
    const body = { name: "buyer 1", password: "a long password" };
    await Promise.all(Array.from({ length: 5 }, () => client.call("users", "POST", "/api/login", { headers, body })));
  }
}
