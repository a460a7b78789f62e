/**
 * The program that is recorded: starts both services on one new database, and buys from them. Run with the recorder
 * preloaded, so that its markers and the services' writes are in one order. What it did goes to stdout as JSON.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "../random.ts";
import { Buyer, type Shop } from "./buyer.ts";
import { Caller, type Services } from "./caller.ts";
import { crash } from "./crash.ts";
import { shopEnvironment } from "./environment.ts";
import { Service } from "./service.ts";

export interface DriverOptions {
  readonly directory: string;
  readonly database: string;
  readonly seed: number;
  readonly calls: number;
  readonly buyers: number;
  /** How often services are killed and started again. */
  readonly crashes: number;
}

export interface DriverSummary {
  readonly answered: number;
  readonly retries: number;
}

/** A first start, load, a clean restart, load with crashes in it, load, and a clean end. */
async function drive(options: DriverOptions): Promise<DriverSummary> {
  const { directory, database } = options;
  const environment = shopEnvironment(directory, database);
  const services = {
    users: new Service("user-service", environment),
    orders: new Service("order-service", environment),
  };
  endWithParent(services);
  try {
    await start(services);
    const key = readFileSync(join(directory, "operator.key"), "utf8").trim();
    const caller = new Caller(services, key, directory);
    const shop = await openShop(caller);
    const buyers = Array.from(
      { length: options.buyers },
      (_, buyer) => new Buyer(caller, shop, randomFrom(options.seed, buyer), `buyer-${buyer}`),
    );
    const third = options.calls / 3;
    await buy(buyers, third);
    await stop(services);
    const random = randomFrom(options.seed, options.buyers);
    const crashing = {
      services,
      caller,
      file: join(directory, database),
      count: options.crashes,
      calls: third,
      random,
    };
    await Promise.all([crash(crashing), buy(buyers, third)]);
    await buy(buyers, third);
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
      return reply.product?.id ?? 0;
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

/** Ends with the test, however that ends: it holds the other end of standard input. */
function endWithParent(services: Services): void {
  process.stdin.on("end", async () => {
    await Promise.all([services.users.kill(), services.orders.kill()]);
    process.exit(1);
  });
  process.stdin.resume().unref();
}

const options = JSON.parse(process.argv[2] ?? "{}") as DriverOptions;
process.stdout.write(`${JSON.stringify(await drive(options))}\n`);
