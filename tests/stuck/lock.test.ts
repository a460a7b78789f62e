import { setTimeout as wait } from "node:timers/promises";
import { type Order, Shop } from "@shop/sdk";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inconsistencies } from "../support/consistency.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { tell } from "../support/seed.ts";
import type { Answer } from "../support/shop-client.ts";
import { addThings, changers, done, type Results, readers, stopped, type Things } from "./callers.ts";
import { countsOf } from "./counted.ts";
import { EventReader } from "./event-reader.ts";
import { OtherProgram } from "./other-program.ts";
import { byStatus, slowest } from "./probe.ts";
import { type Stalls, watchStalls } from "./stalls.ts";

/** Longer than a change waits. */
const HELD_MS = process.env.SHOP_SOAK === "1" ? 10_000 : 6_000;
/** A change waits for 5 s at most; a machine that is busy with other things gets its time. */
const WRITE_LIMIT_MS = 8_000;
/** 50 ms are promised. A wait in SQLite itself would be one of seconds. */
const STALL_LIMIT_MS = 500;

let shop: RunningShop;
let things: Things;
let sdk: Shop;
beforeAll(async () => {
  shop = await startShop();
  things = await addThings(shop);
  const urls = { userServiceUrl: shop.users.url, orderServiceUrl: shop.orders.url };
  sdk = new Shop({ ...urls, apiKey: shop.operatorKey, deadline: 30_000 });
});
afterAll(async () => {
  await sdk.close();
  await shop[Symbol.asyncDispose]();
});

interface Held {
  readonly reads: Results;
  readonly changes: Results;
  readonly stalls: Stalls;
  /** When the lock was gone, on the clock of `performance.now()`. */
  readonly released: number;
  /** How long the first change took that was asked for after that, in milliseconds. */
  readonly flowsAfterMs: number;
  /** The order that was asked for while the lock was held, by a client that tries again. */
  readonly bySdk: Order;
}

/** Lets everybody call while another program holds the lock, and a little longer. */
async function callWhileHeld(): Promise<Held> {
  using holder = new OtherProgram("hold-lock.ts", shop.databaseFile, String(HELD_MS));
  await holder.said("held");
  const stallsSince = await watchStalls(shop);
  const { user_id, product_id } = things;
  const patient = sdk.orders.place({ user_id, product_id, quantity: 7 });
  const [reading, changing] = [readers(shop, things), changers(shop, things)];
  await holder.said("released");
  const released = performance.now();
  await shop.client().placeOrder(user_id, product_id, 1);
  const flowsAfterMs = performance.now() - released;
  const stalls = await stallsSince();
  await wait(500);
  const [reads, changes] = [await stopped(reading), await stopped(changing)];
  return { reads, changes, stalls, released, flowsAfterMs, bySdk: await patient };
}

it("while another program holds the lock, reads and health answer, changes are refused in time, and go on after it", async () => {
  const { product_id, restocked_id, user_id } = things;
  using stream = await EventReader.open(shop.orders.url, shop.operatorKey);
  const before = countsOf(shop.databaseFile, restocked_id);
  const held = await callWhileHeld();
  tell(summary(held));
  answersAtOnce(held);
  isRefusedInTime(held);

  const { changes, bySdk } = held;
  const after = countsOf(shop.databaseFile, restocked_id);
  expect({
    orders: after.orders - before.orders,
    users: after.users - before.users,
    sessions: after.sessions - before.sessions,
    movements: after.movements - before.movements,
    // One by the client after the lock, and one by the SDK, which tried until it could.
  }).toEqual({
    ...Object.fromEntries(Object.keys(before).map((name) => [name, done(changes, name)])),
    orders: done(changes, "orders") + 2,
  });
  expect(inconsistencies(shop.databaseFile)).toEqual([]);

  await stream.event("order.placed", bySdk.id);
  const last = await shop.client().placeOrder(user_id, product_id, 1);
  await stream.event("order.placed", last.id);
  expect(stream.ended).toBe(false);
});

function answersAtOnce({ reads, stalls }: Held): void {
  expect(stalls.services).toBeLessThan(STALL_LIMIT_MS + stalls.own);
  for (const [name, results] of Object.entries(reads)) {
    expect(Object.keys(byStatus(results)), name).toEqual(["200"]);
    expect(slowest(results), name).toBeLessThan(2 * STALL_LIMIT_MS + stalls.own);
  }
  expect(reads.readyz?.some(({ answer }) => answer.text.includes("waiting for the lock"))).toBe(true);
}

/** Each change was either refused as it must be, or made after the lock was gone. */
function isRefusedInTime({ changes, released }: Held): void {
  for (const [name, results] of Object.entries(changes)) {
    expect(Object.keys(byStatus(results)), name).toEqual(["200", "503"]);
    for (const { answer, begun, ms } of results) {
      expect(ms, name).toBeLessThan(WRITE_LIMIT_MS);
      // This process may have heard of the release a little later than the services.
      if (answer.status === 200) expect(begun + ms, `${name}, lock held`).toBeGreaterThan(released - 500);
      else expect(refusalOf(answer), name).toEqual(["database_busy", true]);
    }
  }
}

function refusalOf({ body, headers }: Answer): [code: string, saysWhen: boolean] {
  const { code, detail } = body as { code: string; detail: string };
  // Nobody knows of a change that was given up in the middle of its commit: that is another thing.
  expect(detail).not.toMatch(/may still be made/);
  return [code, Number(headers["retry-after"]) >= 1];
}

function summary({ reads, changes, stalls, flowsAfterMs }: Held): string {
  const all = Object.values(changes).flat();
  const refused = all.filter(({ answer }) => answer.status === 503);
  const read = Object.entries(reads).map(
    ([name, results]) => `${name} ${slowest(results).toFixed(0)} ms of ${results.length}`,
  );
  return (
    `lock held for ${HELD_MS} ms: the loops stalled for ${stalls.services.toFixed(0)} ms at most (this process for ` +
    `${stalls.own.toFixed(0)} ms); slowest ${read.join(", ")}; changes by status ${JSON.stringify(byStatus(all))}, refused after ` +
    `${slowest(refused).toFixed(0)} ms at most; the first change after it took ${flowsAfterMs.toFixed(0)} ms`
  );
}
