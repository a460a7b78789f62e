import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { checkOperatorKey } from "../power-cut/check-operator-key.ts";
import { randomFrom } from "../power-cut/random.ts";
import { builtServices, type Programs } from "../support/built-services.ts";
import { inconsistencies } from "../support/consistency.ts";
import type { RunningShop } from "../support/running-shop.ts";
import { seedFrom, tell } from "../support/seed.ts";
import { newShop } from "./new-shop.ts";
import { Target } from "./target.ts";

const soak = process.env.SHOP_SOAK === "1";
const seed = seedFrom("SHOP_KILL_SEED");
const shops = soak ? 40 : 3;
const timeout = soak ? 30 * 60_000 : 2 * 60_000;
const duringMigration = { SHOP_TEST_FAULT: "during-migration" };
const migrations = readdirSync(fileURLToPath(new URL("../../packages/database/migrations/sqlite", import.meta.url)));

let programs: Programs;
/** What a shop that nobody killed has. */
let schema: unknown[];
/** How long the last start took that nobody killed: the machine may be busy now and idle later. */
let startMs: number;

beforeAll(async () => {
  programs = await builtServices();
  await using shop = await newShop(programs);
  await startAndMeasure(shop);
  schema = schemaIn(shop.databaseFile);
});

describe("a first start that is killed", () => {
  test.for([
    [["users"], "user-service"],
    [["orders"], "order-service"],
    [["users", "orders"], "both services at once"],
  ] as const)("during the migration leaves nothing by halves: %s", { timeout }, async ([victims]) => {
    await using shop = await newShop(programs);
    const targets = victims.map((victim) => new Target(shop[victim]));
    await Promise.all(targets.map((target) => target.dieStarting(duringMigration)));
    expect(schemaIn(shop.databaseFile)).toEqual([]);

    await shop.start();
    await expectWellMade(shop);
  });

  test("during the migration leaves the lock to the other service, which makes the schema", { timeout }, async () => {
    await using shop = await newShop(programs);
    const killed = new Target(shop.orders);
    await Promise.all([killed.dieStarting(duringMigration).catch(() => undefined), shop.users.start()]);
    // Who was first is chance; when it was user-service, the other found nothing to migrate and lives.
    expect(schemaIn(shop.databaseFile)).toEqual(schema);

    if (!shop.orders.alive) await shop.orders.start();
    await expectWellMade(shop);
  });

  test("at any moment leaves a shop that starts, with one operator key", { timeout }, async () => {
    const random = randomFrom(seed, 2000);
    const found = { kills: 0, schemas: 0, keys: 0 };
    for (let number = 0; number < shops; number++) {
      await using shop = await newShop(programs);
      const targets = [new Target(shop.users), new Target(shop.orders)];
      for (let kill = 0; kill < 2; kill++) {
        const starting = targets.map((target) => target.process.start().catch(() => 0));
        await wait((0.4 + random.fraction()) * startMs);
        await Promise.all(targets.map((target) => target.kill()));
        await Promise.all(starting);
        found.kills += targets.length;
      }
      if (existsSync(shop.databaseFile) && schemaIn(shop.databaseFile).length > 0) found.schemas += 1;
      if (existsSync(join(shop.directory, "operator.key"))) found.keys += 1;
      await startAndMeasure(shop);
      await expectWellMade(shop);
    }
    tell(
      `kills of a first start: SHOP_KILL_SEED=${seed}, ${found.kills} kills of ${shops} shops, ` +
        `${found.schemas} of which had their schema by then and ${found.keys} their key`,
    );
  });
});

async function startAndMeasure(shop: RunningShop): Promise<void> {
  const began = performance.now();
  await shop.start();
  startMs = performance.now() - began;
}

async function expectWellMade(shop: RunningShop): Promise<void> {
  expect(schemaIn(shop.databaseFile)).toEqual(schema);
  const db = new Database(shop.databaseFile, { readonly: true });
  try {
    expect(checkOperatorKey(db, shop.directory)).toEqual([]);
    expect(db.prepare("SELECT count(*) FROM api_keys").pluck().get()).toBe(1);
    expect(db.prepare("SELECT count(*) FROM events WHERE type = 'key.added'").pluck().get()).toBe(1);
    const made = db.prepare("SELECT version FROM schema_migrations ORDER BY version").pluck().all();
    expect(made).toEqual(migrations.map((_, index) => index + 1));
  } finally {
    db.close();
  }
  // The key opens both services.
  const user = await shop.client().addUser("first customer");
  const product = await shop.client().addProduct("SKU-1", 5);
  await shop.client().placeOrder(user.id, product.id, 2);
  expect(inconsistencies(shop.databaseFile)).toEqual([]);
}

function schemaIn(file: string): unknown[] {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").all();
  } finally {
    db.close();
  }
}
