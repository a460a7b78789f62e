import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { builtServices } from "../support/built-services.ts";
import { inconsistencies } from "../support/consistency.ts";
import { RunningShop } from "../support/running-shop.ts";
import { tell } from "../support/seed.ts";
import { addThings } from "./callers.ts";
import { SmallDisk } from "./small-disk.ts";

/** Generous: services are started again and again. */
const LIMIT_MS = 5 * 60_000;
const soak = process.env.SHOP_SOAK === "1";
/** Kilobytes that are left for a new shop: what it needs is written in several steps, each of which may fail. */
const LEFT_KB = soak ? [0, 4, 8, 16, 32, 48, 64, 96, 128, 160, 192, 224, 256, 320, 384, 512, 1024] : [0, 160];

/** What a service says when it can't start; without a stack, and with what is wrong in words. */
function isReadable(message: string): void {
  expect(message).toMatch(/^Could not start: .*the disk is full/m);
  expect(message).not.toMatch(/^\s+at |unhandled|uncaught/im);
}

async function startOrWhyNot(shop: RunningShop): Promise<string[]> {
  const starts = await Promise.allSettled([shop.users.start(), shop.orders.start()]);
  return starts.flatMap((start) => (start.status === "rejected" ? [String(start.reason)] : []));
}

async function end(shop: RunningShop): Promise<void> {
  const ends = await Promise.all([shop.users.end("SIGTERM"), shop.orders.end("SIGTERM")]);
  for (const { signal } of ends) expect(signal).toBeNull();
}

it(
  "a shop that is started again on a full disk says so, and starts when there is space",
  async ({ skip }) => {
    const disk = await SmallDisk.mount(16);
    if (typeof disk === "string") return skip(disk);
    await using _ = disk;
    await using shop = new RunningShop(join(disk.path, "shop"), {}, await builtServices());
    await shop.start();
    const { order_id } = await addThings(shop);
    disk.fill();
    // It can be ended as well as ever.
    expect(await Promise.all([shop.users.end("SIGTERM"), shop.orders.end("SIGTERM")])).toEqual([
      { code: 0, signal: null },
      { code: 0, signal: null },
    ]);
    disk.fill();
    const refused = await startOrWhyNot(shop);
    for (const message of refused) isReadable(message);
    await end(shop);
    disk.free();
    await shop.start();
    expect(await shop.client().call("orders", "GET", `/api/order/${order_id}`)).toMatchObject({ status: 200 });
    expect(inconsistencies(shop.databaseFile)).toEqual([]);
  },
  LIMIT_MS,
);

it(
  "a new shop that finds too little space says so, and begins well when there is more",
  async ({ skip }) => {
    const outcomes: string[] = [];
    for (const leftKB of LEFT_KB) {
      const disk = await SmallDisk.mount(16);
      if (typeof disk === "string") return skip(disk);
      await using _ = disk;
      await mkdir(join(disk.path, "shop"));
      await using shop = new RunningShop(join(disk.path, "shop"), {}, await builtServices());
      disk.fill(leftKB);
      const refused = await startOrWhyNot(shop);
      outcomes.push(`${leftKB} KB: ${refused.length} of 2 refused`);
      for (const message of refused) isReadable(message);
      await end(shop);
      disk.free();
      await shop.start();
      await addThings(shop);
      expect(inconsistencies(shop.databaseFile)).toEqual([]);
    }
    tell(`starts with too little space: ${outcomes.join(", ")}`);
  },
  LIMIT_MS,
);
