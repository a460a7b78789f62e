import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Order, Product, User } from "@shop/openapi";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { inconsistencies } from "../support/consistency.ts";
import { anyPorts, type ShopFolder, ShopProcess, shop, shopFolder, until } from "./up-process.ts";

// Only ends what hangs: 2,323 calls, and 91 hashes of passwords at 20 ms of CPU.
vi.setConfig({ testTimeout: 300_000 });

test("--demo fills an empty shop with Northwind, and every stock is what Northwind says", async () => {
  await using folder = await shopFolder();
  const up = new ShopProcess(["up", "--demo", ...anyPorts], folder);
  await up.ready();
  const told = /filled with Northwind in ([\d.]+) s/.exec(up.stderr)?.[1];
  process.stdout.write(`the demo shop was filled in ${told} s\n`);

  await expectNorthwind(folder);
  // In a pipe: one sentence when it is done, and no live line.
  expect(up.stderr.split("\n").filter((line) => line !== "")).toHaveLength(1);
  expect(up.stderr).not.toContain("\r");

  const passwords = join(folder.data, "demo-passwords.csv");
  expect(statSync(passwords).mode & 0o777).toBe(0o600);
  const lines = readFileSync(passwords, "utf8").trimEnd().split("\n");
  expect(lines).toHaveLength(92);
  const [name = "", password = ""] = lines.find((line) => line.startsWith("Antonio Moreno"))?.split(",") ?? [];
  expect(name).toBe("Antonio Moreno Taquería");
  expect(await folder.client.login(name, password)).toMatch(/^shop_ses_/);
  // Not on the command line, not in what is printed, not in the journal.
  const journal = await folder.client.call("orders", "GET", "/api/events?limit=1000");
  for (const text of [up.stderr, up.stdout, journal.text]) expect(text).not.toContain(password);
  await up.end("SIGTERM");

  const again = new ShopProcess(["up", "--demo", ...anyPorts], folder);
  await again.ready();
  expect(again.stderr).toContain("the demo is there already");
  await expectNorthwind(folder);
  await again.end("SIGTERM");
  expect(inconsistencies(join(folder.data, "shop.db"))).toEqual([]);
});

test("--demo leaves a shop alone that is in use", async () => {
  await using folder = await shopFolder();
  const first = await shop(["up", "--detach", ...anyPorts], folder);
  expect(first.code).toBe(0);
  await folder.client.addProduct("TEA-1", 5);
  await shop(["down"], folder);

  const up = await shop(["up", "--detach", "--demo", ...anyPorts], folder);
  expect({ code: up.code, told: up.stderr }).toEqual({ code: 0, told: expect.stringContaining("left as it is") });
  expect(up.stdout).toContain("order-service");
  expect(await all<Product>(folder, "orders", "products")).toHaveLength(1);
  expect(await all<User>(folder, "users", "users")).toHaveLength(0);
  await shop(["down"], folder);

  // What is left of a demo in another database makes this one no demo either.
  const begun = { version: 1, run: "0123456789ab", last_date: "2026-11-24", completed_at: null };
  writeFileSync(join(folder.data, "demo.json"), JSON.stringify(begun));
  const again = await shop(["up", "--detach", "--demo", ...anyPorts], folder);
  expect(again.stderr).toContain("left as it is");
  expect(await all<Product>(folder, "orders", "products")).toHaveLength(1);
  await shop(["down"], folder);
});

/** After so many changes: among the users and products, which are the first 168, and among the orders. */
const soak = process.env.SHOP_SOAK === "1";
const cuts = soak ? [1, 20, 60, 120, 165, 180, 400, 800, 1200, 1600] : [60, 1000];

/** The short run leaves out the kinder way to end. */
const interruptions = [
  ["more than a day later, by kill -9", "SIGKILL", true],
  ["within a day, by kill -9", "SIGKILL", false],
  ["more than a day later, by a signal to end", "SIGTERM", true],
] as const;

test.for(soak ? interruptions : interruptions.slice(0, 1))(
  "a filling that was interrupted again and again goes on (%s) and is right in the end",
  async ([, signal, later]) => {
    await using folder = await shopFolder();
    const file = join(folder.data, "shop.db");
    for (const events of cuts) {
      const up = new ShopProcess(["up", "--demo", ...anyPorts], folder);
      await until(() => countOf(file, "events") >= events || up.child.exitCode !== null, `${events} changes were made`);
      await up.end(signal);
      expect(up.stdout).toBe("");
      expect(countOf(file, "orders")).toBeLessThan(2155);
      if (later) forgetKeys(file);
    }
    const up = new ShopProcess(["up", "--demo", ...anyPorts], folder);
    await up.ready();
    expect(up.stderr).toContain("filled with Northwind");
    await expectNorthwind(folder);
    await up.end("SIGTERM");
    expect(inconsistencies(file)).toEqual([]);
  },
);

test("a service that dies during the filling is no hindrance", async () => {
  await using folder = await shopFolder();
  const file = join(folder.data, "shop.db");
  const up = new ShopProcess(["up", "--demo", ...anyPorts], folder);
  await until(() => countOf(file, "orders") > 200, "there are some orders");
  process.kill(folder.state.services["order-service"].pid, "SIGKILL");
  await up.ready();
  expect(up.stderr).toContain("order-service ended (SIGKILL)");
  expect(up.stderr).toContain("filled with Northwind");
  await expectNorthwind(folder);
  await up.end("SIGTERM");
  expect(inconsistencies(file)).toEqual([]);
});

/** All of Northwind and nothing else is there, each thing once; the last order is of today. */
async function expectNorthwind(folder: ShopFolder): Promise<void> {
  const [users, products, orders] = [
    await all<User>(folder, "users", "users"),
    await all<Product>(folder, "orders", "products"),
    await all<Order>(folder, "orders", "orders"),
  ];
  expect([users.length, products.length, orders.length]).toEqual([91, 77, 2155]);
  const csv = readFileSync(new URL("../../examples/northwind/expected-stock.csv", import.meta.url), "utf8");
  const expected = csv.trimEnd().split("\n").slice(1);
  expect(products.map(({ sku, stock }) => `${sku},${stock}`).toSorted()).toEqual(expected.toSorted());
  const lines = orders.map(({ user_id, product_id, quantity, date }) => `${user_id} ${product_id} ${quantity} ${date}`);
  expect(new Set(lines).size).toBe(2155);
  const dates = orders.map(({ date }) => date).toSorted();
  // Midnight may have passed since.
  const today = [0, 1].map((days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10));
  expect(today).toContain(dates.at(-1));
}

async function all<T>({ client }: ShopFolder, service: "users" | "orders", kind: string): Promise<T[]> {
  const things: T[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const path = `/api/${kind}?limit=1000${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`;
    const page: Record<string, T[]> & { next_cursor: string | null } = await client.ok(service, "GET", path);
    things.push(...(page[kind] ?? []));
    cursor = page.next_cursor;
  }
  return things;
}

/** Rows that are committed; 0 as long as there is no such table. */
function countOf(file: string, table: string): number {
  try {
    const database = new Database(file, { readonly: true, timeout: 0 });
    try {
      return database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    } finally {
      database.close();
    }
  } catch {
    return 0;
  }
}

/** What a day does to the keys of changes. */
function forgetKeys(file: string): void {
  const database = new Database(file);
  database.exec("DELETE FROM idempotency_keys");
  database.close();
}
