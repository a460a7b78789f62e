import { spawn } from "node:child_process";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Order, Product, User } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cliMain, shopOnTerminal } from "../cli/run-cli.ts";
import { inconsistencies } from "../support/consistency.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import type { ShopClient } from "../support/shop-client.ts";
import { LONG, type Script, scriptOf, words } from "./run.ts";

interface Applied {
  readonly rows: number;
  readonly applied: number;
  readonly done_before: number;
  readonly failed: readonly object[];
}

let shop: RunningShop;
let script: Script;
let operator: ShopClient;
let ana: User;
let bob: User;
beforeAll(async () => {
  shop = await startShop();
  script = scriptOf(shop);
  operator = shop.client();
  [ana, bob] = [await operator.addUser("Ana Trujillo"), await operator.addUser("Bob")];
});
afterAll(async () => {
  expect(inconsistencies(shop.databaseFile)).toEqual([]);
  await shop[Symbol.asyncDispose]();
});

const file = (name: string): string => join(shop.directory, name);
let skus = 0;
const newProduct = (stock = 10_000, price = 1800): Promise<Product> => {
  skus += 1;
  return operator.addProduct(`SKU-${skus}`, stock, price);
};
const buy = (user: User, product: Product, count: number): Promise<Order[]> =>
  Promise.all(Array.from({ length: count }, () => operator.placeOrder(user.id, product.id, 2)));
const stockOf = async (product: Product): Promise<number> =>
  (await script.json<Product>(`products show ${product.sku}`)).stock;

describe("orders cancel --where", () => {
  it("plans what fits and changes nothing; apply does exactly that, and a second time nothing more", LONG, async () => {
    const product = await newProduct();
    await buy(ana, product, 3);
    await buy(bob, product, 1);
    const plan = file("cancel.plan");
    expect(
      await script.json(`orders cancel --where 'user=Ana Trujillo and product=${product.sku}' --plan ${plan}`),
    ).toMatchObject({
      action: "orders.cancel",
      rows: 3,
      totals: [{ currency: "USD", rows: 3, units: 6, amount: -10_800 }],
    });
    expect(statSync(plan).mode & 0o777).toBe(0o600);
    expect(readFileSync(plan, "utf8").trim().split("\n")).toHaveLength(5);
    expect(await stockOf(product)).toBe(9_992);
    expect(await script.json<Applied>(`apply ${plan} --yes`)).toMatchObject({
      rows: 3,
      applied: 3,
      done_before: 0,
      failed: [],
    });
    expect(await stockOf(product)).toBe(9_998);
    expect(await script.json<Applied>(`apply ${plan} --yes`)).toMatchObject({
      rows: 3,
      applied: 0,
      done_before: 3,
      failed: [],
    });
    expect(await script.json<Order[]>(`orders list --product ${product.sku}`)).toMatchObject([{ user_id: bob.id }]);
  });

  it("does it at once with --yes, and asks for that where nobody can be asked", LONG, async () => {
    const product = await newProduct();
    await buy(ana, product, 2);
    const where = `--where 'product_id=${product.id} and quantity>1'`;
    expect(await script.failure(`orders cancel ${where}`)).toMatchObject({ exit_code: 6, message: "Missing: --yes." });
    expect(await script.json<Applied>(`orders cancel ${where} --yes`)).toMatchObject({ rows: 2, applied: 2 });
    expect(await script.json<Applied>(`orders cancel ${where} --yes`)).toMatchObject({ rows: 0, applied: 0 });
    expect(await stockOf(product)).toBe(10_000);
  });

  it("refuses what it does not understand, with what was meant", LONG, async () => {
    expect(await script.failure("orders cancel --where 'usr=Bob' --yes")).toMatchObject({
      exit_code: 2,
      hint: expect.stringContaining("Did you mean user?"),
    });
    expect(await script.failure("orders cancel 12 --where id=1 --yes")).toMatchObject({ exit_code: 2 });
    expect(await script.failure("orders cancel 12 --plan x")).toMatchObject({ exit_code: 2 });
    expect(await script.failure("orders cancel --where 'user=Nobody' --yes")).toMatchObject({ exit_code: 3 });
  });
});

describe("a plan is refused", () => {
  it("as a whole when one of its rows has moved on", LONG, async () => {
    const product = await newProduct();
    const [first, second] = await buy(bob, product, 3);
    const plan = file("moved.plan");
    await script.json(`orders cancel --where product_id=${product.id} --plan ${plan}`);
    await script.json(`orders update ${second?.id} --quantity 5`);
    const error = await script.failure(`apply ${plan} --yes`);
    expect(error).toMatchObject({ exit_code: 5, code: "plan_moved_on" });
    expect(error.message).toBe(
      `1 of 3 rows are not what they were when the plan was made: order ${second?.id} was changed. Nothing was changed.`,
    );
    await script.json(`orders cancel ${first?.id}`);
    expect((await script.failure(`apply ${plan} --yes`)).message).toContain(`order ${first?.id} is gone`);
    expect(await script.json<Order[]>(`orders list --product ${product.id}`)).toHaveLength(2);
  });

  it("in another shop", LONG, async () => {
    await using other = await startShop();
    const plan = file("elsewhere.plan");
    await script.json(`orders cancel --where 'user=Bob' --plan ${plan}`);
    await other.client().addUser("Bob");
    expect(await scriptOf(other).failure(`apply ${plan} --yes`)).toMatchObject({ exit_code: 5, code: "another_shop" });
  });

  it("when it is not whole, or no plan", LONG, async () => {
    const product = await newProduct();
    await buy(bob, product, 3);
    const plan = file("broken.plan");
    await script.json(`orders cancel --where product_id=${product.id} --plan ${plan}`);
    chmodSync(plan, 0o600);
    const lines = readFileSync(plan, "utf8").split("\n");
    for (const text of [
      lines.slice(0, 3).join("\n"),
      lines.toSpliced(2, 1).join("\n"),
      "{}",
      "",
      "garbage\n",
      `${lines[0]}\n{"id":1`,
    ]) {
      writeFileSync(plan, text);
      expect(await script.failure(`apply ${plan} --yes`)).toMatchObject({ exit_code: 2 });
    }
    expect(await script.failure(`apply ${file("nowhere.plan")} --yes`)).toMatchObject({ exit_code: 2 });
    expect(await script.json<Order[]>(`orders list --product ${product.id}`)).toHaveLength(3);
  });
});

describe("products", () => {
  it("are restocked where they run short, each from the stock that it had", LONG, async () => {
    const [few, fewer, many] = [await newProduct(3), await newProduct(1), await newProduct(50)];
    const where = `--where 'stock<5 and id>=${few.id}'`;
    const plan = file("restock.plan");
    expect(await script.json(`products restock ${where} --change 20 --reason delivery --plan ${plan}`)).toMatchObject({
      rows: 2,
      totals: [{ units: 40, amount: 72_000 }],
    });
    await operator.placeOrder(bob.id, fewer.id, 1);
    expect((await script.failure(`apply ${plan} --yes`)).message).toContain(`the stock of ${fewer.sku} is 0 and not 1`);
    expect(await script.json<Applied>(`products restock ${where} --change 20 --reason delivery --yes`)).toMatchObject({
      applied: 2,
    });
    expect([await stockOf(few), await stockOf(fewer), await stockOf(many)]).toEqual([23, 20, 50]);
    const movements = await operator.ok<{ stock_movements: object[] }>(
      "orders",
      "GET",
      `/api/stock-movements?product_id=${few.id}&sort=-id&limit=1`,
    );
    expect(movements.stock_movements).toMatchObject([{ reason: "restock", note: "delivery", change: 20 }]);
  });

  it("get another price, and those that have it are left alone", LONG, async () => {
    const [dear, cheap] = [await newProduct(10, 5000), await newProduct(10, 100)];
    expect(
      await script.json<Applied>(`products update --where 'id>=${dear.id}' --unit-price 5000 --yes`),
    ).toMatchObject({ rows: 1, applied: 1 });
    expect((await script.json<Product>(`products show ${cheap.sku}`)).unit_price).toBe(5000);
  });
});

describe("orders update --where", () => {
  it(
    "refuses the rows that would oversell and changes the others: exit 7, and what was refused is named",
    LONG,
    async () => {
      const product = await newProduct(10);
      await buy(bob, product, 3);
      const { code, stdout, stderr } = await script.run(
        `orders update --where product_id=${product.id} --quantity 4 --yes --json`,
      );
      expect(code).toBe(7);
      const applied = JSON.parse(stdout) as Applied;
      expect([applied.applied, applied.failed]).toEqual([2, [expect.objectContaining({ code: "insufficient_stock" })]]);
      expect(stderr).toContain("1 of 3 rows were refused");
    },
  );
});

describe("an apply that is killed", () => {
  it("goes on when it is repeated, and does no row twice", LONG, async () => {
    const rows = 2_000;
    const product = await newProduct();
    for (let n = 0; n < rows; n += 100) await buy(bob, product, 100);
    const plan = file("killed.plan");
    await script.json(`orders cancel --where product_id=${product.id} --plan ${plan}`);
    const cancelled = async (): Promise<number> => {
      const { stock } = await operator.ok<Product>("orders", "GET", `/api/product/${product.id}`);
      return (stock - (10_000 - 2 * rows)) / 2;
    };
    const child = spawn(process.execPath, [cliMain, "apply", plan, "--yes"], { env: script.env, stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    while ((await cancelled()) < 20);
    child.kill("SIGKILL");
    await ended;
    const first = await cancelled();
    expect(first).toBeLessThan(rows);
    const again = await script.json<Applied>(`apply ${plan} --yes`);
    expect(again).toMatchObject({ rows, failed: [] });
    // What was under way when it was killed may have been counted by neither.
    expect(again.done_before).toBeGreaterThanOrEqual(first);
    expect(again.applied + again.done_before).toBe(rows);
    expect(await stockOf(product)).toBe(10_000);
  });

  it("or started twice at once does no row twice", LONG, async () => {
    const product = await newProduct();
    await buy(ana, product, 60);
    const plan = file("twice.plan");
    await script.json(`orders cancel --where product_id=${product.id} --plan ${plan}`);
    const both = await Promise.all([
      script.run(`apply ${plan} --yes --json`),
      script.run(`apply ${plan} --yes --json`),
    ]);
    for (const { code, stdout } of both) {
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ rows: 60, failed: [] });
    }
    expect(await stockOf(product)).toBe(10_000);
  });
});

describe("on a terminal", () => {
  it("shows the plan, wants the number typed, and does nothing else than that", LONG, async () => {
    const product = await newProduct();
    await buy(ana, product, 25);
    const line = `orders cancel --where product_id=${product.id}`;
    await using wrong = shopOnTerminal(words(line), script.env, { cols: 100, rows: 60 });
    await wrong.type("y\r", "Type 25 to go on:");
    await wrong.shows("… and 5 more");
    await wrong.shows("25 orders to be cancelled: +50 units, -900.00 USD.");
    expect(await wrong.exitCode).toBe(130);
    expect(await stockOf(product)).toBe(9_950);
    await using right = shopOnTerminal(words(line), script.env, { cols: 60, rows: 40 });
    await right.type("25\r", "Type 25 to go on:");
    expect(await right.exitCode).toBe(0);
    expect(await stockOf(product)).toBe(10_000);
  });
});
