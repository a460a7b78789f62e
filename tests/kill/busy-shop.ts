import type { Product, User } from "@shop/openapi";
import { randomFrom } from "../power-cut/random.ts";
import type { Programs } from "../support/built-services.ts";
import { inconsistencies } from "../support/consistency.ts";
import type { RunningShop } from "../support/running-shop.ts";
import type { ShopClient } from "../support/shop-client.ts";
import { Acknowledged } from "./acknowledged.ts";
import { Caller } from "./caller.ts";
import { brokenPromises } from "./check-promises.ts";
import { Buyer, type ClientOptions, Registrar } from "./clients.ts";
import { Load } from "./load.ts";
import { newShop } from "./new-shop.ts";
import { lastingPort } from "./port.ts";
import { Target, type Targets } from "./target.ts";

const buyers = 12;
const registrars = 3;
const productCount = 6;
const openingStock = 60;

type BusyShopParts = Pick<BusyShop, "shop" | "targets" | "caller" | "load" | "firstReadyMs">;

/** Both services on a new database, and clients who keep both of them busy. */
export class BusyShop implements AsyncDisposable {
  readonly shop: RunningShop;
  readonly targets: Targets;
  readonly client: ShopClient;
  readonly caller: Caller;
  readonly load: Load;
  /** How long the slower service took for its first start, on an empty database. */
  readonly firstReadyMs: number;

  private constructor(parts: BusyShopParts) {
    this.shop = parts.shop;
    this.targets = parts.targets;
    this.client = parts.shop.client();
    this.caller = parts.caller;
    this.load = parts.load;
    this.firstReadyMs = parts.firstReadyMs;
  }

  /** The load is ready to go and has not begun. */
  static async open(programs: Programs, seed: number): Promise<BusyShop> {
    const shop = await newShop(programs);
    try {
      const targets = { users: new Target(shop.users), orders: new Target(shop.orders) };
      const usersReady = await targets.users.start({ PORT: String(await lastingPort()) });
      const ordersReady = await targets.orders.start({ PORT: String(await lastingPort()) });
      const caller = new Caller(shop.client(), targets, new Acknowledged());
      const load = new Load(await openShop(shop.client(), caller, seed));
      return new BusyShop({ shop, targets, caller, load, firstReadyMs: Math.max(usersReady, ordersReady) });
    } catch (error) {
      await shop[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** What is wrong, once every call that was under way is answered. */
  async check(): Promise<string[]> {
    await this.load.pause();
    const { databaseFile } = this.shop;
    return [...inconsistencies(databaseFile), ...brokenPromises(databaseFile, this.caller.acknowledged)];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const over = new Error("The test is over.");
    this.targets.users.abandon(over);
    this.targets.orders.abandon(over);
    await this.load.pause().catch(() => undefined);
    await this.shop[Symbol.asyncDispose]();
  }
}

async function openShop(client: ShopClient, caller: Caller, seed: number): Promise<(Buyer | Registrar)[]> {
  const { acknowledged } = caller;
  const products: Product[] = [];
  for (let number = 1; number <= productCount; number++) {
    products.push(await client.addProduct(`SKU-${number}`, openingStock, 100 + number));
  }
  const users: User[] = [];
  for (const name of ["first", "second", "third"]) users.push(await client.addUser(`${name} customer`));
  acknowledged.begin(products, users);
  const options = (number: number): ClientOptions => ({
    caller,
    random: randomFrom(seed, number),
    name: `client ${number}`,
    users: users.map(({ id }) => id),
    products: products.map(({ id }) => id),
  });
  return [
    ...Array.from({ length: buyers }, (_, number) => new Buyer(options(number))),
    ...Array.from({ length: registrars }, (_, number) => new Registrar(options(buyers + number))),
  ];
}
