/**
 * The program that is recorded: starts both services on one new database, and buys from them. Run with the recorder
 * preloaded, so that its markers and the services' writes are in one order. What it did goes to stdout as JSON.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "../random.ts";
import { Buyer, type Shop } from "./buyer.ts";
import { Caller, type Services } from "./caller.ts";
import { shopEnvironment } from "./environment.ts";
import { Service } from "./service.ts";

export interface DriverOptions {
  readonly directory: string;
  readonly database: string;
  readonly seed: number;
  readonly calls: number;
  readonly buyers: number;
}

export interface DriverSummary {
  readonly answered: number;
  readonly retries: number;
}

/** A first start, load, a clean restart, load in which order-service is killed and comes back, load, and the end. */
async function drive(options: DriverOptions): Promise<DriverSummary> {
  const { directory, database } = options;
  const environment = shopEnvironment(directory, database);
  const services = {
    users: new Service("user-service", environment),
    orders: new Service("order-service", environment),
  };
  try {
    await start(services);
    const key = readFileSync(join(directory, "operator.key"), "utf8").trim();
    const caller = new Caller(services, key, directory);
    const shop = await openShop(caller);
    const buyers = Array.from(
      { length: options.buyers },
      (_, buyer) => new Buyer(caller, shop, randomFrom(options.seed, buyer), `buyer-${buyer}`),
    );
    await buy(buyers, options.calls / 3);
    await stop(services);
    await start(services);
    await Promise.all([buy(buyers, options.calls / 3), crash(services.orders, caller, options.calls / 2)]);
    await buy(buyers, options.calls / 3);
    await caller.close();
    return { answered: caller.answered, retries: caller.retries };
  } finally {
    await stop(services);
  }
}

async function start({ users, orders }: Services): Promise<void> {
  await Promise.all([users.start(), orders.start()]);
}

async function stop({ users, orders }: Services): Promise<void> {
  await Promise.all([users.stop(), orders.stop()]);
}

async function openShop(caller: Caller): Promise<Shop> {
  const user = await caller.call({ act: "sign_up", name: "first-customer" });
  const products = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const body = {
        sku: `SKU-${index}`,
        name: `Product ${index}`,
        unit_price: 100 + index,
        currency: "EUR",
        stock: 100_000,
      };
      const reply = await caller.send(
        { service: "orders", method: "POST", path: "/api/products", body },
        `product-${index}`,
      );
      return reply?.product?.id ?? 0;
    }),
  );
  return { users: [user?.user?.id ?? 0], products };
}

async function buy(buyers: readonly Buyer[], calls: number): Promise<void> {
  let left = calls;
  await Promise.all(
    buyers.map(async (buyer) => {
      while (left-- > 0) await buyer.act();
    }),
  );
}

/** Kills the service in the middle of the load, and starts it again. */
async function crash(service: Service, caller: Caller, afterAnswers: number): Promise<void> {
  while (caller.answered < afterAnswers) await new Promise((resolve) => setTimeout(resolve, 5));
  await service.kill();
  await service.start();
}

const options = JSON.parse(process.argv[2] ?? "{}") as DriverOptions;
process.stdout.write(`${JSON.stringify(await drive(options))}\n`);
