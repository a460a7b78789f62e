import { randomBytes } from "node:crypto";
import { Shop } from "@shop/sdk";
import { listenToAttempts } from "../calls/attempt-starts.ts";
import { CallLog } from "../calls/call-log.ts";
import { FaultBook } from "../faults/fault-book.ts";
import { Faults } from "../faults/faults.ts";
import { Line } from "../wire/line.ts";
import { MemoryTransport } from "../wire/memory-transport.ts";
import { origins } from "../wire/origins.ts";
import { MemoryShop } from "./memory-shop.ts";
import { type SeedProduct, type SeedUser, seed } from "./seeds.ts";
import { TemporaryFolder } from "./temporary-folder.ts";
import { TestClock } from "./test-clock.ts";
import type { OtherShopOptions, TestShop } from "./test-shop.ts";

/** What a test shop begins with. */
export interface TestShopOptions {
  readonly products?: readonly SeedProduct[] | undefined;
  readonly users?: readonly SeedUser[] | undefined;
  /** Stops the services' clock at this time, from the seeds on; the real time when left out. */
  readonly now?: Date | string | undefined;
  /** Options of `testShop.shop`, and of what `options()` gives, such as `attempts` or `firstPause`. */
  readonly shop?: OtherShopOptions | undefined;
}

const known = new Set(["products", "users", "now", "shop"]);

/**
 * Starts a shop in this process: the real services, their validators and their database in a temporary folder, reached over HTTP
 * without a socket. It takes some tens of milliseconds, and 20 more for each user, whose password is hashed. `close()`, or `await
 * using`, ends it; a process with an open one does not end by itself.
 *
 * ```ts
 * await using testShop = await createTestShop({
 *   products: [{ sku: "NW-001", name: "Chai", stock: 39 }],
 *   users: [{ name: "Ana" }],
 * });
 * testShop.faults.on("placeOrder", fault.problem("overloaded").twice(), fault.resetAfterCommit());
 * await checkOut(testShop.shop);
 * testShop.faults.expectAllMet();
 * ```
 *
 * @throws TypeError for a wrong option, ShopError for a seed that does not fit the contract
 */
export async function createTestShop(options: TestShopOptions = {}): Promise<TestShop> {
  for (const name of Object.keys(options)) {
    if (!known.has(name)) throw new TypeError(`createTestShop: there is no option ${JSON.stringify(name)}`);
  }
  const clock = new TestClock();
  if (options.now !== undefined) clock.set(options.now);
  listenToAttempts();
  const folder = await TemporaryFolder.make();
  try {
    return await open(options, clock, folder);
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function open(options: TestShopOptions, clock: TestClock, folder: TemporaryFolder): Promise<TestShop> {
  const operatorKey = `shop_key_${randomBytes(32).toString("base64url")}`;
  const services = await import("../services/index.ts");
  const running = await services.startServices({ folder: folder.path, clock: () => clock.now(), operatorKey });
  const book = new FaultBook(services);
  const log = new CallLog();
  const line = new Line({ contracts: services, accept: running.accept, book, log });
  const end = async (): Promise<void> => {
    await running.close();
    await folder.remove();
  };
  try {
    const seeded = await seedQuietly(line, operatorKey, options);
    const faults = new Faults(book, (service) => line.breakOff(service));
    return new MemoryShop({ operatorKey, line, log, faults, clock, seeded, shopOptions: options.shop ?? {}, end });
  } catch (error) {
    line.end();
    await end();
    throw error;
  }
}

async function seedQuietly(line: Line, apiKey: string, options: TestShopOptions): ReturnType<typeof seed> {
  await using shop = new Shop({
    apiKey,
    userServiceUrl: origins["user-service"],
    orderServiceUrl: origins["order-service"],
    transport: new MemoryTransport((request, signal) => line.carryQuietly(request, signal)),
  });
  return await seed(shop, options);
}
