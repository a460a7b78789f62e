import { statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { inconsistencies } from "../support/consistency.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { tell } from "../support/seed.ts";
import { addThings, changers, type Results, readers, stopped, type Things } from "./callers.ts";
import { OtherProgram } from "./other-program.ts";
import { byStatus, slowest } from "./probe.ts";
import { type Stalls, watchStalls } from "./stalls.ts";

const soak = process.env.SHOP_SOAK === "1";
const GROWN_MB = soak ? 400 : 50;
const EACH_MS = soak ? 5_000 : 1_000;
/** 50 ms are promised. */
const STALL_LIMIT_MS = 500;
const WRITE_LIMIT_MS = 8_000;

interface Watched {
  readonly reads: Results;
  readonly changes: Results;
  readonly stalls: Stalls;
}

async function watch(shop: RunningShop, things: Things): Promise<Watched> {
  const stallsSince = await watchStalls(shop);
  const [reading, changing] = [readers(shop, things), changers(shop, things)];
  await wait(EACH_MS);
  const stalls = await stallsSince();
  return { reads: await stopped(reading), changes: await stopped(changing), stalls };
}

function isWell({ reads, changes, stalls }: Watched): void {
  expect(stalls.services).toBeLessThan(STALL_LIMIT_MS + stalls.own);
  for (const [name, results] of Object.entries(reads)) {
    expect(Object.keys(byStatus(results)), name).toEqual(["200"]);
    expect(slowest(results), name).toBeLessThan(2 * STALL_LIMIT_MS + stalls.own);
  }
  for (const [name, results] of Object.entries(changes)) {
    expect(Object.keys(byStatus(results)), name).toContain("200");
    expect(slowest(results), name).toBeLessThan(WRITE_LIMIT_MS);
    for (const { answer } of results)
      if (answer.status !== 200) expect(answer.body, name).toMatchObject({ code: "database_busy" });
  }
}

const walMB = (shop: RunningShop): number => Math.round(statSync(`${shop.databaseFile}-wal`).size / 1024 / 1024);

const summary = (when: string, { reads, changes, stalls }: Watched): string =>
  `large WAL, ${when}: the loops stalled for ${stalls.services.toFixed(0)} ms at most (this process for ` +
  `${stalls.own.toFixed(0)} ms), slowest read ${slowest(Object.values(reads).flat()).toFixed(0)} ms, slowest change ` +
  `${slowest(Object.values(changes).flat()).toFixed(0)} ms, changes by status ${JSON.stringify(byStatus(Object.values(changes).flat()))}`;

it("a log that can't be taken into the file, and then all of it at once, hold nobody up", async () => {
  await using shop = await startShop();
  const things = await addThings(shop);
  using other = new OtherProgram("grow-wal.ts", shop.databaseFile, String(GROWN_MB), "pinned");
  await other.said("grown");
  const grown = walMB(shop);
  expect(grown).toBeGreaterThanOrEqual(GROWN_MB);
  const pinned = await watch(shop, things);
  tell(summary(`${grown} MB held by a reader`, pinned));

  other.release();
  await other.said("gone");
  const taken = await watch(shop, things);
  tell(summary(`taken into the file, ${walMB(shop)} MB left`, taken));
  isWell(pinned);
  isWell(taken);
  expect(statSync(shop.databaseFile).size).toBeGreaterThan(GROWN_MB * 1024 * 1024);
  expect(inconsistencies(shop.databaseFile)).toEqual([]);
});
