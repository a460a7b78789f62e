import { builtServices } from "../support/built-services.ts";
import { inconsistencies } from "../support/consistency.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { ServiceProcess } from "../support/service-process.ts";
import { ShopClient } from "../support/shop-client.ts";

/** A shop whose order-service runs twice, as behind a load balancer: both processes write to the one database. */
export class TwoWriters implements AsyncDisposable {
  readonly shop: RunningShop;
  readonly #second: ServiceProcess;
  #turn = 0;

  private constructor(shop: RunningShop, second: ServiceProcess) {
    this.shop = shop;
    this.#second = second;
  }

  static async start(): Promise<TwoWriters> {
    const programs = await builtServices();
    const shop = await startShop({}, undefined, programs);
    const environment = { SHOP_DATA_DIR: shop.directory, LOG_LEVEL: "warn" };
    const second = new ServiceProcess("order-service", environment, programs["order-service"]);
    const both = new TwoWriters(shop, second);
    try {
      await second.start();
      return both;
    } catch (error) {
      await both[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Calls the one order-service and the other in turn, as each client is asked for. */
  client(token: string | null = this.shop.operatorKey): ShopClient {
    this.#turn += 1;
    const orders = this.#turn % 2 === 0 ? this.shop.orders : this.#second;
    return new ShopClient({ users: () => this.shop.users.url, orders: () => orders.url }, token);
  }

  /** So many clients, half of them at the one order-service, half at the other. */
  clients(count: number, token?: string | null): ShopClient[] {
    return Array.from({ length: count }, () => this.client(token));
  }

  inconsistencies(): string[] {
    return inconsistencies(this.shop.databaseFile);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#second.end("SIGKILL");
    await this.shop[Symbol.asyncDispose]();
  }
}
