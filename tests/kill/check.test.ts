import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomFrom } from "../power-cut/random.ts";
import { builtServices, type Programs } from "../support/built-services.ts";
import { inconsistencies } from "../support/consistency.ts";
import { seedFrom } from "../support/seed.ts";
import type { Acknowledged } from "./acknowledged.ts";
import { BusyShop } from "./busy-shop.ts";
import { brokenPromises } from "./check-promises.ts";
import { Load } from "./load.ts";

const seed = seedFrom("SHOP_KILL_SEED");
let programs: Programs;
let busy: BusyShop;
/** The database as it was a moment before the last calls were acknowledged. */
let earlier: string;

beforeAll(async () => {
  programs = await builtServices();
  busy = await BusyShop.open(programs, seed);
  earlier = join(busy.shop.directory, "earlier.db");
  await someLoad(busy, 150);
  change(busy.shop.databaseFile, `VACUUM INTO '${earlier}'`);
  await someLoad(busy, 10);
  // One after the other: the last one takes the WAL into the file, which is copied below.
  await busy.shop.users.end("SIGTERM");
  await busy.shop.orders.end("SIGTERM");
});
afterAll(() => busy[Symbol.asyncDispose]());

describe("what the kills are checked with", () => {
  test("finds nothing where nothing is wrong", () => {
    expect(brokenPromises(busy.shop.databaseFile, busy.caller.acknowledged)).toEqual([]);
    expect(inconsistencies(busy.shop.databaseFile)).toEqual([]);
  });

  test.for([
    ["an order that is gone", "DELETE FROM orders WHERE id = :kept", /^order \d+ was acknowledged and is missing/],
    [
      "another quantity",
      "UPDATE orders SET quantity = quantity + 1 WHERE id = :kept",
      /^order \d+ was acknowledged as .* and is/,
    ],
    [
      "an older state of an order",
      "UPDATE orders SET version = version + 1 WHERE id = :kept",
      /^order \d+ was acknowledged as .* and is/,
    ],
    [
      "a cancelled order that is there again",
      `INSERT INTO orders (id, user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at)
         SELECT :cancelled, user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at
         FROM orders WHERE id = :kept`,
      /^order \d+ is there and was never acknowledged/,
    ],
    [
      "a call that was carried out twice",
      `INSERT INTO events (at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, before, after)
         SELECT at, type, actor_kind, actor_id, replace(request_id, '.1', '.2'), subject_kind, subject_id + 1000000,
           before, after
         FROM events WHERE type = 'order.placed' AND subject_id = :kept`,
      /^call-\d+ should stand in the journal once, as order\.placed \d+, and stands there as \[order\.placed .*, order/,
    ],
    [
      "a change that nobody got an answer to",
      `INSERT INTO events (at, type, actor_kind, actor_id, request_id, subject_kind, subject_id)
         SELECT at, type, actor_kind, actor_id, 'call-999999.1', subject_kind, subject_id
         FROM events WHERE type = 'order.placed' AND subject_id = :kept`,
      /^call-999999 was not acknowledged and made order\.placed/,
    ],
    [
      "a restock that is gone with all its traces",
      `UPDATE products SET stock = stock - 1 WHERE id = (SELECT max(id) FROM products)`,
      /^stock of product \d+ was acknowledged as/,
    ],
    ["a user who is gone", "DELETE FROM users WHERE id = :signedUp", /^user \d+ was acknowledged and is missing/],
    [
      "an old address",
      "UPDATE users SET address = 'x' WHERE id = :signedUp",
      /^user \d+ was acknowledged as .* and is/,
    ],
    [
      "a kept reply that is gone",
      "DELETE FROM idempotency_keys WHERE id = 1",
      /^\d+ replies are kept for their keys, and \d+ calls were acknowledged/,
    ],
  ] as const)("finds %s", ([name, sql, message]) => {
    const copy = join(busy.shop.directory, `${name}.db`);
    copyFileSync(busy.shop.databaseFile, copy);
    change(copy, sql, someIds(busy.caller.acknowledged));
    expect(brokenPromises(copy, busy.caller.acknowledged)).toContainEqual(expect.stringMatching(message));
  });

  test("finds what a consistent database has lost when the last commits are missing", () => {
    expect(inconsistencies(earlier)).toEqual([]);
    const found = brokenPromises(earlier, busy.caller.acknowledged);
    expect(found).toContainEqual(expect.stringMatching(/^call-\d+ should stand in the journal once, .* as \[\]$/));
  });

  test("finds an acknowledgement that no commit stands behind", () => {
    const acknowledged = busy.caller.acknowledged.copy();
    const [real] = acknowledged.calls.filter(({ ask }) => ask.act === "place");
    if (real?.reply.order === undefined) throw new Error("No order was placed.");
    const order = { ...real.reply.order, id: 999_999 };
    acknowledged.take({ ...real, key: "call-999999", reply: { order }, text: JSON.stringify({ order }) });
    const found = brokenPromises(busy.shop.databaseFile, acknowledged);
    expect(found).toContainEqual(expect.stringMatching(/^order 999999 was acknowledged and is missing/));
  });

  test("finds one reply that was given to two calls", () => {
    const acknowledged = busy.caller.acknowledged.copy();
    const [real] = acknowledged.calls.filter(({ ask }) => ask.act === "place");
    if (real === undefined) throw new Error("No order was placed.");
    acknowledged.take({ ...real, key: "call-999999" });
    const found = brokenPromises(busy.shop.databaseFile, acknowledged);
    expect(found).toContainEqual(
      expect.stringMatching(/^call-999999 was answered with order \d+, which another call had placed/),
    );
  });

  test("finds the doubled orders of a shop that forgets its keys", { timeout: 120_000 }, async () => {
    await using forgetful = await BusyShop.open(programs, seed);
    const { targets, caller, shop } = forgetful;
    const random = randomFrom(seed, 3000);
    const [user_id = 0] = caller.acknowledged.users.keys();
    const [product_id = 0] = caller.acknowledged.stock.keys();
    const act = async (): Promise<void> => {
      await wait(random.below(20));
      await caller.call({ act: "place", user_id, product_id, quantity: 1 });
    };
    const load = new Load([{ act }, { act }, { act }]);
    await targets.orders.kill();
    await targets.orders.start({ SHOP_TEST_FAULT: "after-commit:3" });
    load.resume();
    await targets.orders.killItself(30_000);
    change(shop.databaseFile, "DELETE FROM idempotency_keys");
    await targets.orders.start();
    await load.pause();
    const found = await forgetful.check();
    expect(found).toContainEqual(expect.stringMatching(/^order \d+ is there and was never acknowledged/));
    expect(found).toContainEqual(
      expect.stringMatching(/^call-\d+ should stand in the journal once, .*\[order.*, order/),
    );
  });
});

async function someLoad({ load, caller }: BusyShop, calls: number): Promise<void> {
  const { acknowledged } = caller;
  const enough = acknowledged.calls.length + calls;
  load.resume();
  while (acknowledged.calls.length < enough || acknowledged.cancelled.size === 0 || acknowledged.users.size < 4)
    await wait(5);
  await load.pause();
}

function change(file: string, sql: string, ids: Readonly<Record<string, number>> = {}): void {
  const db = new Database(file);
  try {
    const used = Object.entries(ids).filter(([name]) => sql.includes(`:${name}`));
    const statement = db.prepare(sql);
    const { changes } = used.length === 0 ? statement.run() : statement.run(Object.fromEntries(used));
    if (changes === 0 && !sql.startsWith("VACUUM")) throw new Error(`This has changed nothing: ${sql}`);
  } finally {
    db.close();
  }
}

/** An order that is there, one that was cancelled, and a user who has none. */
function someIds({ orders, cancelled, users }: Acknowledged): Record<string, number> {
  const [kept = 0] = orders.keys();
  const [gone = 0] = cancelled.keys();
  return { kept, cancelled: gone, signedUp: Math.max(...users.keys()) };
}
