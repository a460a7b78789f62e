import { fileURLToPath } from "node:url";
import { service } from "@shop/sdk/service";
import { type RunningShop, startShop } from "../../../tests/support/running-shop.ts";
import { ServiceProcess } from "../../../tests/support/service-process.ts";
import document from "../generated/inventory-service.json" with { type: "json" };
import type { operations } from "../generated/inventory-service.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

export const clientOf = (url: string, apiKey: string | null, options: { readonly attempts?: number } = {}) =>
  service<operations>(document, { url, apiKey, deadline: 120_000, ...options });

export type Inventory = ReturnType<typeof clientOf>;

/**
 * Receives a purchase order as somebody does who does not give up: under one key, again after each call that broke off, beyond the
 * tries that the SDK makes by itself.
 */
export async function receive(inventory: Inventory, id: number): Promise<void> {
  const options = { idempotencyKey: `receive-${id}` };
  for (;;) {
    try {
      await inventory.receivePurchaseOrder({ path: { purchase_order_id: id } }, options);
      return;
    } catch (error) {
      if (!inventory.isError(error) || error.code !== "connection_failed") throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The shop's two services and the third one, each a process of its own, over one database. */
export class ShopWithInventory implements AsyncDisposable {
  readonly shop: RunningShop;
  readonly process: ServiceProcess;
  /** An operator's, that the database knows. */
  readonly key: string;

  private constructor(shop: RunningShop, databaseUrl: string, key: string) {
    this.shop = shop;
    this.key = key;
    // All that it is told: where the central database is.
    this.process = new ServiceProcess("inventory-service", { DATABASE_URL: databaseUrl }, main);
  }

  /** On a database file of its own, or on one of a PostgreSQL server. */
  static async start(postgres?: string): Promise<ShopWithInventory> {
    const shop = await startShop(postgres === undefined ? {} : { DATABASE_URL: postgres, SHOP_OPERATOR_KEY: ownKey });
    try {
      const key = postgres === undefined ? shop.operatorKey : await newKey(shop);
      const all = new ShopWithInventory(shop, postgres ?? `sqlite:${shop.databaseFile}`, key);
      await all.process.start();
      return all;
    } catch (error) {
      await shop[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** As the shop's operator, or whoever has the token. */
  client(token: string | null = this.key, options: { readonly attempts?: number } = {}): Inventory {
    return clientOf(this.process.url, token, options);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.process.end("SIGKILL");
    await this.shop[Symbol.asyncDispose]();
  }
}

/** On PostgreSQL no key is made at the first start: this one is told to the two services, and makes one in the database. */
const ownKey = "a-key-that-only-the-two-are-told";

async function newKey(shop: RunningShop): Promise<string> {
  const added = await shop
    .client(ownKey)
    .ok<{ token: string }>("users", "POST", "/api/keys", { body: { name: "of all" } });
  return added.token;
}
