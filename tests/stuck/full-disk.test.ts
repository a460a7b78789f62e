import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { inconsistencies } from "../support/consistency.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { tell } from "../support/seed.ts";
import { type Answer, problemOf } from "../support/shop-client.ts";
import { Buyers, until } from "./buyers.ts";
import { addThings, type Results, readers, stopped, type Things } from "./callers.ts";
import { byStatus, slowest } from "./probe.ts";
import { SmallDisk } from "./small-disk.ts";
import { watchStalls } from "./stalls.ts";

const soak = process.env.SHOP_SOAK === "1";
const DISK_MB = 32;
/** How long the load runs before the disk is full: the log that SQLite writes ahead is short then, or long and used again. */
const FULL_AFTER_MS = soak ? [0, 300, 3_000, 8_000] : [300];
/** 50 ms are promised. */
const STALL_LIMIT_MS = 500;
const STAYS_FULL_MS = soak ? 5_000 : 1_500;

it.for(FULL_AFTER_MS)(
  "a disk that is full after %d ms of load: changes are refused, reads go on, nothing is lost, and with space all is well",
  { timeout: 3 * 60_000 },
  async (loadMs, { skip }) => {
    const disk = await SmallDisk.mount(DISK_MB);
    if (typeof disk === "string") return skip(disk);
    await using _ = disk;
    await using shop = await startShop({}, disk.path);
    const things = await addThings(shop);
    const pids = [shop.users.pid, shop.orders.pid];
    const buyers = new Buyers(shop.client(), things, 8);
    await wait(loadMs);
    disk.fill();
    const noticedMs = await until("a change is refused", () => buyers.refused.length > 0);
    const stallsSince = await watchStalls(shop);
    const reads = await whileFull(shop, things);
    const stalls = await stallsSince();
    disk.free();
    const freed = performance.now();
    const wellMs = await until("a change is made again", () => buyers.lastDone > freed);
    await until("it says that it is well", async () => (await readiness(shop)).includes('"writes": "ok"'));
    await buyers.stop();

    const ms = (time: number): string => `${time.toFixed(0)} ms`;
    tell(
      `full disk after ${ms(loadMs)} of load: noticed after ${ms(noticedMs)}; refused by status ` +
        `${JSON.stringify(statuses(buyers.refused))}; the loops stalled for ${ms(stalls.services)} at most (this process ` +
        `for ${ms(stalls.own)}); slowest read ${ms(slowest(Object.values(reads).flat()))}; well ${ms(wellMs)} after there ` +
        `was space; ${buyers.acknowledged.length} orders acknowledged`,
    );
    expect(stalls.services).toBeLessThan(STALL_LIMIT_MS + stalls.own);
    areRefusals(buyers.refused);
    expect(buyers.broken).toEqual([]);
    keepsWhatItSaid(shop, buyers);
    expect([shop.users.pid, shop.orders.pid]).toEqual(pids);
    expect(shop.orders.alive && shop.users.alive).toBe(true);
  },
);

/** Reads, says how it is, and refuses what else would change something. */
async function whileFull(shop: RunningShop, things: Things): Promise<Results> {
  const reading = readers(shop, things);
  const login = { name: "customer", password: "a long password" };
  const user = { name: "new", password: "a long password", address: "1 Main Street" };
  const refused = [
    await shop.client(null).call("users", "POST", "/api/login", { body: login }),
    await shop.client().call("users", "POST", "/api/users", { body: user }),
  ];
  areRefusals(refused.filter(({ status }) => status !== 200));
  await until("it says that there is no space", async () => (await readiness(shop)).includes("no space left"));
  await wait(STAYS_FULL_MS);
  const reads = await stopped(reading);
  for (const [name, results] of Object.entries(reads)) expect(Object.keys(byStatus(results)), name).toEqual(["200"]);
  return reads;
}

const readiness = async (shop: RunningShop): Promise<string> =>
  (await shop.client(null).call("orders", "GET", "/readyz")).text;

function areRefusals(answers: readonly Answer[]): void {
  const told = new Set(answers.map((answer) => `${answer.status} ${problemOf(answer).code}`));
  expect([...told].filter((one) => !["507 storage_full", "503 database_busy"].includes(one))).toEqual([]);
}

function statuses(answers: readonly Answer[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** Every order that was acknowledged is there, and no other. */
function keepsWhatItSaid({ databaseFile }: RunningShop, { acknowledged }: Buyers): void {
  const database = new Database(databaseFile, { readonly: true });
  const there = database.prepare("SELECT id FROM orders ORDER BY id").pluck().all();
  database.close();
  // The first one is that of `addThings`.
  expect(there.slice(1)).toEqual(acknowledged.map(({ id }) => id).toSorted((a, b) => a - b));
  expect(inconsistencies(databaseFile)).toEqual([]);
}
