import { fileURLToPath } from "node:url";
import { service } from "@shop/sdk/service";
import { type RunningShop, startShop } from "../../../tests/support/running-shop.ts";
import { type Environment, ServiceProcess } from "../../../tests/support/service-process.ts";
import document from "../generated/inventory-service.json" with { type: "json" };
import type { operations } from "../generated/inventory-service.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

export const clientOf = (url: string, apiKey: string | null, options: { readonly attempts?: number } = {}) =>
  service<operations>(document, { url, apiKey, deadline: 120_000, ...options });

export type Inventory = ReturnType<typeof clientOf>;

/** The shop's two services and the third one, each a process of its own, over one database. */
export class ShopWithInventory implements AsyncDisposable {
  readonly shop: RunningShop;
  readonly process: ServiceProcess;

  private constructor(shop: RunningShop) {
    this.shop = shop;
    // All that it is told: where the central database is.
    this.process = new ServiceProcess("inventory-service", { DATABASE_URL: `sqlite:${shop.databaseFile}` }, main);
  }

  static async start(environment: Environment = {}): Promise<ShopWithInventory> {
    const all = new ShopWithInventory(await startShop());
    try {
      await all.process.start(environment);
      return all;
    } catch (error) {
      await all[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** As the shop's operator, or whoever has the token. */
  client(token: string | null = this.shop.operatorKey, options: { readonly attempts?: number } = {}): Inventory {
    return clientOf(this.process.url, token, options);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.process.end("SIGKILL");
    await this.shop[Symbol.asyncDispose]();
  }
}
