import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Product, User } from "@shop/openapi";
import { Acknowledged } from "../../kill/acknowledged.ts";
import { Caller } from "../../kill/caller.ts";
import { brokenPromises } from "../../kill/check-promises.ts";
import { Buyer, type ClientOptions, Registrar } from "../../kill/clients.ts";
import { Load } from "../../kill/load.ts";
import { randomFrom } from "../../power-cut/random.ts";
import { inconsistencies } from "../../support/consistency.ts";
import { copyToSqlite } from "./as-sqlite.ts";
import { Replicas, type ReplicasOptions } from "./replicas.ts";
import { SdkCaller } from "./sdk-caller.ts";

const buyers = 12;
const registrars = 3;
const productCount = 6;
const openingStock = 60;

export interface BusyOptions extends ReplicasOptions {
  readonly seed: number;
}

type Parts = Pick<BusyReplicas, "replicas" | "caller" | "load" | "probers"> & { readonly products: readonly number[] };

/** Replicas of both services on one database, and clients who keep them busy by the SDK, through the balancers. */
export class BusyReplicas implements AsyncDisposable {
  readonly replicas: Replicas;
  readonly caller: SdkCaller;
  readonly load: Load;
  /** Plain callers, one for each pair of processes, to see when those two serve. */
  readonly probers: readonly Caller[];
  readonly #products: readonly number[];

  private constructor({ replicas, caller, load, probers, products }: Parts) {
    this.replicas = replicas;
    this.caller = caller;
    this.load = load;
    this.probers = probers;
    this.#products = products;
  }

  /** The load is ready to go and has not begun. */
  static async open(options: BusyOptions): Promise<BusyReplicas> {
    const replicas = await Replicas.start(options);
    try {
      return new BusyReplicas(await openShop(replicas, options));
    } catch (error) {
      await replicas[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Milliseconds until every process has made a change again. */
  async servesAgain(): Promise<number> {
    const began = performance.now();
    const product_id = this.#products[0] ?? 0;
    await Promise.all(
      this.probers.flatMap((prober, n) => [
        prober.call({ act: "restock", product_id, change: 1 }),
        prober.call({ act: "sign_up", name: `probe ${n} ${began}` }),
      ]),
    );
    return performance.now() - began;
  }

  /** Resolves when so many more calls have been acknowledged. */
  async acknowledges(count: number): Promise<void> {
    const { calls } = this.caller.acknowledged;
    for (const until = calls.length + count; calls.length < until; ) await wait(5);
  }

  /** The processes that have ended: none should have. */
  get ended(): string[] {
    return this.replicas.all
      .filter(({ alive }) => !alive)
      .map(({ name, log }) => `${name} has ended. Its log:\n${log}`);
  }

  /** What is wrong in this database, once every call that was under way is answered. */
  async check(databaseUrl: string): Promise<string[]> {
    await this.load.pause();
    const folder = await mkdtemp(join(tmpdir(), "shop-check-"));
    const file = join(folder, "shop.db");
    try {
      await copyToSqlite(databaseUrl, file);
      return [...inconsistencies(file, "postgres"), ...brokenPromises(file, this.caller.acknowledged)];
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // The calls that are under way fail when nobody answers any more.
    await this.replicas[Symbol.asyncDispose]();
    await this.load.pause().catch(() => undefined);
  }
}

async function openShop(replicas: Replicas, { seed, count }: BusyOptions): Promise<Parts> {
  const shop = replicas.sdk({ deadline: 20_000 });
  const acknowledged = new Acknowledged();
  const caller = new SdkCaller(shop, acknowledged, 500_001);
  // Plain calls without a key: only replies to the callers are to be kept.
  const setUp = replicas.client(0);
  const products: Product[] = [];
  for (let n = 1; n <= productCount; n += 1) products.push(await setUp.addProduct(`SKU-${n}`, openingStock, 100 + n));
  const users: User[] = [];
  for (const name of ["first", "second", "third"]) users.push(await setUp.addUser(`${name} customer`));
  acknowledged.begin(products, users);
  const ids = { users: users.map(({ id }) => id), products: products.map(({ id }) => id) };
  const options = (n: number): ClientOptions => ({ caller, random: randomFrom(seed, n), name: `client ${n}`, ...ids });
  const load = new Load([
    ...Array.from({ length: buyers }, (_, n) => new Buyer(options(n))),
    ...Array.from({ length: registrars }, (_, n) => new Registrar(options(buyers + n))),
  ]);
  const open = { up: Promise.resolve() };
  const probers = Array.from(
    { length: count },
    (_, n) => new Caller(replicas.client(n), { users: open, orders: open }, acknowledged, n * 10_000 + 1),
  );
  return { replicas, caller, load, probers, products: ids.products };
}
