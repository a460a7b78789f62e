import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Programs } from "./built-services.ts";
import { type Environment, ServiceProcess } from "./service-process.ts";
import { ShopClient } from "./shop-client.ts";

/** Both services as processes on one new database in a folder of its own. `await using` ends them and removes it. */
export class RunningShop implements AsyncDisposable {
  readonly directory: string;
  readonly users: ServiceProcess;
  readonly orders: ServiceProcess;

  /** @param programs the bundles to run instead of the usual programs */
  constructor(directory: string, environment: Environment, programs?: Programs) {
    this.directory = directory;
    const common = { SHOP_DATA_DIR: directory, LOG_LEVEL: "warn", ...environment };
    this.users = new ServiceProcess("user-service", common, programs?.["user-service"]);
    this.orders = new ServiceProcess("order-service", common, programs?.["order-service"]);
  }

  get databaseFile(): string {
    return join(this.directory, "shop.db");
  }

  get operatorKey(): string {
    return readFileSync(join(this.directory, "operator.key"), "utf8").trim();
  }

  /** Calls both services; with the operator's key unless another token (or `null` for none) is given. */
  client(token: string | null = this.operatorKey): ShopClient {
    return new ShopClient({ users: () => this.users.url, orders: () => this.orders.url }, token);
  }

  async start(): Promise<void> {
    await Promise.all([this.users.start(), this.orders.start()]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.users.end("SIGKILL"), this.orders.end("SIGKILL")]);
    await rm(this.directory, { recursive: true, force: true });
  }
}

/**
 * @param environment besides `SHOP_DATA_DIR`, for both services
 * @param programs the bundles to run instead of the usual programs
 */
export async function startShop(
  environment: Environment = {},
  parent = tmpdir(),
  programs?: Programs,
): Promise<RunningShop> {
  const shop = new RunningShop(await mkdtemp(join(parent, "shop-test-")), environment, programs);
  try {
    await shop.start();
    return shop;
  } catch (error) {
    await shop[Symbol.asyncDispose]();
    throw error;
  }
}
