import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Shop, type ShopOptions } from "@shop/sdk";
import { lastingPort } from "../../kill/port.ts";
import type { Programs } from "../../support/built-services.ts";
import { type Environment, type ServiceName, ServiceProcess } from "../../support/service-process.ts";
import { ShopClient } from "../../support/shop-client.ts";
import { Balancer } from "./balancer.ts";

export interface ReplicasOptions {
  /** The database of all of them. */
  readonly databaseUrl: string;
  /** Processes of each service. */
  readonly count: number;
  /** The bundles to run. */
  readonly programs: Programs;
  /** Besides the usual, for each of them. */
  readonly environment?: Environment;
  /** What is put before their commands. */
  readonly within?: readonly string[];
}

/** So many processes of each service on one database, each service behind a balancer. `await using` ends them. */
export class Replicas implements AsyncDisposable {
  readonly operatorKey: string;
  readonly users: readonly ServiceProcess[];
  readonly orders: readonly ServiceProcess[];
  readonly #folder: string;
  readonly balancers: Balancers;

  private constructor(parts: Pick<Replicas, "operatorKey" | "users" | "orders" | "balancers">, folder: string) {
    this.operatorKey = parts.operatorKey;
    this.users = parts.users;
    this.orders = parts.orders;
    this.#folder = folder;
    this.balancers = parts.balancers;
  }

  /** Makes them; none is started. */
  static async make(options: ReplicasOptions): Promise<Replicas> {
    const { databaseUrl, count, programs, environment = {}, within = [] } = options;
    const folder = await mkdtemp(join(tmpdir(), "shop-replicas-"));
    const operatorKey = randomBytes(24).toString("base64url");
    const common = {
      SHOP_DATA_DIR: folder,
      LOG_LEVEL: "warn",
      DATABASE_URL: databaseUrl,
      SHOP_OPERATOR_KEY: operatorKey,
      ...environment,
    };
    const make = async (name: ServiceName): Promise<ServiceProcess> =>
      new ServiceProcess(name, { ...common, PORT: String(await lastingPort()) }, programs[name], within);
    const several = (name: ServiceName) => Promise.all(Array.from({ length: count }, () => make(name)));
    const [users, orders] = await Promise.all([several("user-service"), several("order-service")]);
    const balancers = {
      users: await Balancer.start(() => urlsOf(users)),
      orders: await Balancer.start(() => urlsOf(orders)),
    };
    return new Replicas({ operatorKey, users, orders, balancers }, folder);
  }

  /** Makes and starts them. */
  static async start(options: ReplicasOptions): Promise<Replicas> {
    const replicas = await Replicas.make(options);
    try {
      await Promise.all(replicas.all.map((one) => one.start()));
      return replicas;
    } catch (error) {
      await replicas[Symbol.asyncDispose]();
      throw error;
    }
  }

  get all(): readonly ServiceProcess[] {
    return [...this.users, ...this.orders];
  }

  /** The SDK, through the balancers; as operator unless another token is given. */
  sdk(options: ShopOptions = {}): Shop {
    const { users, orders } = this.balancers;
    return new Shop({ userServiceUrl: users.url, orderServiceUrl: orders.url, apiKey: this.operatorKey, ...options });
  }

  /** Plain calls to these two processes. */
  client(replica: number, token: string | null = this.operatorKey): ShopClient {
    return new ShopClient(
      { users: () => this.users[replica]?.url ?? "", orders: () => this.orders[replica]?.url ?? "" },
      token,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.all.map((one) => one.end("SIGKILL")));
    await Promise.all(Object.values(this.balancers).map((balancer) => balancer[Symbol.asyncDispose]()));
    await rm(this.#folder, { recursive: true, force: true });
  }
}

type Balancers = { readonly users: Balancer; readonly orders: Balancer };

function urlsOf(processes: readonly ServiceProcess[]): string[] {
  return processes.map(({ url }) => url).filter((url) => url !== "");
}
