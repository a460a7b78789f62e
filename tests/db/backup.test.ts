import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { cliMain } from "../cli/run-cli.ts";
import { OnTerminal } from "../support/on-terminal.ts";
import { RunningShop, startShop } from "../support/running-shop.ts";
import { tell } from "../support/seed.ts";
import { PlacedOrders, sdkOf } from "./placed-orders.ts";
import { db, dbJson, errorOf, startDb } from "./shop-db.ts";

const soak = process.env.SHOP_SOAK === "1";
const LONG = { timeout: soak ? 3_600_000 : 240_000 };

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "shop-db-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it("a backup under load holds every order that was acknowledged before it, and a shop starts on it", LONG, async () => {
  await using shop = await startShop();
  await using placed = await PlacedOrders.begin(shop, 8);
  const folder = temporaryFolder();
  for (let round = 0; round < (soak ? 100 : 2); round++) {
    await placed.more(200);
    const before = [...placed.acknowledged.keys()];
    placed.slowestMs = 0;
    const file = join(folder, `${round}.db`);
    const made = await dbJson(["backup", file, "--database", `sqlite:${shop.databaseFile}`]);
    expect(made).toMatchObject({ file, bytes: statSync(file).size, schema_version: 2 });
    const restored = join(folder, `restored-${round}`);
    const put = await dbJson(["restore", file, "--data", restored]);
    expect(put).toMatchObject({ newest_event_id: made.newest_event_id, kept_aside: null, operator_key: "missing" });
    expect(await dbJson(["check", "--data", restored])).toMatchObject({ ok: true, problems: [] });
    const orders = ordersIn(join(restored, "shop.db"));
    for (const id of before) expect(orders.get(id), `order ${id}`).toBe(placed.acknowledged.get(id)?.quantity);
    tell(
      `${before.length} orders acknowledged before the backup, ${orders.size} in it; it took ${made.seconds} s, and the slowest order meanwhile ${placed.slowestMs.toFixed(0)} ms`,
    );
  }
  await placed.end();
  await serves(join(folder, "restored-0"), placed);
});

/** Real services on the restored database answer what their customers were told, and take new orders. */
async function serves(directory: string, placed: PlacedOrders): Promise<void> {
  await dbJson(["key", "--file", join(directory, "operator.key"), "--data", directory]);
  await using shop = new RunningShop(directory, {});
  await shop.start();
  await using sdk = sdkOf(shop);
  const found = await sdk.orders.list().toArray({ max: 1_000_000 });
  expect(found.length).toBeGreaterThanOrEqual(200);
  for (const order of found) expect(placed.acknowledged.get(order.id) ?? order).toEqual(order);
  const [{ user_id, product_id }] = found as [(typeof found)[number]];
  const next = await sdk.orders.place({ user_id, product_id, quantity: 1 });
  expect(found.map(({ id }) => id)).not.toContain(next.id);
}

it("nothing takes the place of a running shop; when it has ended, restore keeps it aside", LONG, async () => {
  const shop = await startShop();
  onTestFinished(() => shop[Symbol.asyncDispose]());
  await shop.client().addUser("Ana");
  const file = join(temporaryFolder(), "backup.db");
  const data = ["--data", shop.directory];
  await dbJson(["backup", file, ...data]);
  await shop.client().addUser("Bea");
  for (const service of [undefined, shop.users, shop.orders]) {
    // With both, and with each of them alone.
    const other = service === shop.users ? shop.orders : shop.users;
    if (service !== undefined) await other.end("SIGTERM");
    const refused = await db(["restore", file, "--force", ...data, "--json"]);
    expect(refused.code, refused.stderr).toBe(5);
    expect(errorOf(refused)).toMatchObject({
      code: "database_in_use",
      exit_code: 5,
      hint: expect.stringContaining("shop down"),
    });
    if (service !== undefined) await other.start();
  }
  expect(await shop.client().call("users", "GET", "/api/users")).toMatchObject({
    body: { users: [{}, { name: "Bea" }] },
  });
  await Promise.all([shop.users.end("SIGKILL"), shop.orders.end("SIGKILL")]);
  const refused = await db(["restore", file, ...data]);
  expect([refused.code, refused.stderr]).toEqual([5, expect.stringContaining("--force")]);
  const put = await dbJson(["restore", file, "--force", ...data]);
  expect(put.operator_key).toBe("fits");
  await shop.start();
  expect(await shop.client().call("users", "GET", "/api/users")).toMatchObject({ body: { users: [{ name: "Ana" }] } });
  expect(await dbJson(["check", "--database", `sqlite:${put.kept_aside}`])).toMatchObject({
    checked: { users: 2 },
    problems: [],
  });
});

it("signals go through to what works, and a killed command leaves neither a file nor a process", LONG, async () => {
  await using shop = await startShop();
  const database = largeCopy(shop);
  const folder = temporaryFolder();
  for (const signal of ["SIGINT", "SIGTERM", "SIGKILL"] as const) {
    const { child, ended } = startDb(["backup", join(folder, "backup.db"), "--database", `sqlite:${database}`]);
    while (readdirSync(folder).length === 0 && child.exitCode === null) await sleep(2);
    child.kill(signal);
    const { code, stdout, stderr } = await ended;
    if (signal !== "SIGKILL") expect([code, stdout, stderr]).toEqual([130, "", expect.stringContaining("Interrupted")]);
    // What works notices that its command is gone, and takes away what it had begun.
    while (readdirSync(folder).length > 0) await sleep(20);
  }
  expect(existsSync(join(folder, "backup.db"))).toBe(false);
});

it("tells a person how far it is, and then what there is", LONG, async () => {
  await using shop = await startShop();
  await using terminal = new OnTerminal([process.execPath, cliMain, "db", "check", "--data", shop.directory], {
    PATH: process.env.PATH ?? "",
    HOME: shop.directory,
    TERM: "xterm",
  });
  expect(await terminal.exitCode).toBe(0);
  expect(terminal.scrolled).toMatch(
    /All is as it should be: 0 orders, 0 products, 0 users, 1 events, 0 ledger lines, 0 days of sales\./,
  );
  expect(terminal.scrolled).not.toContain("…");
});

it("no secret of a URL is told or handed on to another process's arguments", LONG, async () => {
  const url = "mysql://shop:a-secret-password@127.0.0.1/shop";
  const ran = await db(["check", "--database", url]);
  expect(ran.code).toBe(2);
  expect(ran.stdout + ran.stderr).not.toContain("a-secret-password");
});

function ordersIn(file: string): Map<number, number> {
  const database = new BetterSqlite3(file, { readonly: true });
  const rows = database.prepare<[], { id: number; quantity: number }>("SELECT id, quantity FROM orders").all();
  database.close();
  return new Map(rows.map(({ id, quantity }) => [id, quantity]));
}

/** The shop's database, with so much in it that a copy takes a while. */
function largeCopy(shop: RunningShop): string {
  const database = new BetterSqlite3(shop.databaseFile, { timeout: 10_000 });
  database
    .prepare(
      `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 600)
       INSERT INTO idempotency_keys (key_hash, fingerprint, value, created_at, expires_at)
       SELECT cast(n AS BLOB), 'same', hex(zeroblob(50000)), 'now', '2099' FROM numbers`,
    )
    .run();
  database.close();
  return shop.databaseFile;
}
