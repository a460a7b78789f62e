import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import type { JournalEvent, Order } from "@shop/openapi";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { cliEnvironment, cliMain, runCli, shopOnTerminal } from "./run-cli.ts";

const LONG = { timeout: 120_000 };
let shop: RunningShop;
let env: Record<string, string>;

beforeEach(async () => {
  shop = await startShop();
  env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey };
  await shop.client().addUser("Ana");
  for (const sku of ["TEA", "JAM"]) await shop.client().addProduct(sku, 100);
});
afterEach(() => shop[Symbol.asyncDispose]());

/** A command that goes on, in pipes. */
class Following implements AsyncDisposable {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<unknown[]>;
  stdout = "";
  stderr = "";

  constructor(...args: readonly string[]) {
    this.#child = spawn(process.execPath, [cliMain, ...args], { env });
    this.ended = once(this.#child, "close");
    this.#child.stdout.on("data", (chunk: Buffer) => {
      this.stdout += String(chunk);
    });
    this.#child.stderr.on("data", (chunk: Buffer) => {
      this.stderr += String(chunk);
    });
  }

  events(): JournalEvent[] {
    const lines = this.stdout.split("\n").slice(0, -1);
    return lines.map((line) => JSON.parse(line) as JournalEvent);
  }

  async until(condition: () => boolean): Promise<void> {
    await expect.poll(condition, { timeout: 30_000, interval: 20, message: this.stderr }).toBe(true);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill("SIGINT");
    await this.ended;
  }
}

const place = (quantity: number, product = 1): Promise<Order> => shop.client().placeOrder(1, product, quantity);

describe("shop events", () => {
  it("prints what happens as it happens, a line of JSON each, and ends after --limit", LONG, async () => {
    await using following = new Following("events", "--json", "--after", "0", "--limit", "6");
    await following.until(() => following.events().length === 4);
    await place(3);
    await following.until(() => following.events().length === 5);
    await place(4);
    expect(await following.ended).toEqual([0, null]);
    expect(following.events().map(({ id, type }) => `${id} ${type}`)).toEqual([
      "1 key.added",
      "2 user.added",
      "3 product.added",
      "4 product.added",
      "5 order.placed",
      "6 order.placed",
    ]);
    expect(following.stderr).toBe("");
  });

  it("filters by type, thing and request, and picks fields", LONG, async () => {
    await place(3);
    const line = (...args: string[]) => runCli(["events", "--after", "0", "--limit", "1", ...args], env);
    expect((await line("--type", "order.placed", "--json", "id,type")).stdout).toBe('{"id":5,"type":"order.placed"}\n');
    expect((await line("--subject", "product:2", "--ndjson", "--columns", "id")).stdout).toBe('{"id":4}\n');
    expect((await line("--subject", "order", "--jq", ".after.quantity")).stdout).toBe("3\n");
    const wrong = await line("--subject", "ordr");
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("one of user, key, product, order, shop")]);
    expect((await line("--type", "order.plced")).stderr).toContain("Did you mean order.placed?");
  });

  it("goes on where it broke when the service was killed, and says so", LONG, async () => {
    await using following = new Following("events", "--json", "--after", "4");
    await place(1);
    await following.until(() => following.events().length === 1);
    await shop.orders.end("SIGKILL");
    await following.until(() => following.stderr.includes("the connection is lost"));
    // While it is away the other service goes on writing into the same journal.
    await shop.client().addUser("Berta");
    await shop.orders.start();
    await place(2);
    await following.until(() => following.events().length === 3);
    expect(following.events().map(({ type }) => type)).toEqual(["order.placed", "user.added", "order.placed"]);
    expect(following.stderr).toMatch(/connected again after \d+\.\d s; nothing was missed\./);
  });

  it("fails with 1 when the service does not come back within its tries", LONG, async () => {
    await using following = new Following("events", "--tries", "2", "--after", "0", "--json");
    await following.until(() => following.events().length === 4);
    await shop.orders.end("SIGKILL");
    expect(await following.ended).toEqual([1, null]);
    expect(following.stderr).toMatch(/try 1 of 2/);
    expect(following.stderr).toContain('"code":"connection_failed"');
  });

  it("begins on a terminal with the last ten, and Ctrl-C ends it", LONG, async () => {
    for (let index = 0; index < 12; index++) await place(1);
    await using terminal = shopOnTerminal(["events"], env, { cols: 140, rows: 30 });
    await terminal.shows(/16 .*order\.placed/);
    await terminal.shows("order 12");
    expect(terminal.screen).not.toContain("order 2 ");
    await place(5);
    await terminal.shows("order 13");
    await terminal.type("\u0003");
    await terminal.exitCode;
    expect(terminal.settings[0]).toBe(terminal.settings.at(-1));
  });
});

describe("shop orders watch", () => {
  it("shows what each order is about, of one product also what leaves it", LONG, async () => {
    await place(1, 1);
    const order = await place(2, 2);
    await shop.client().ok("orders", "PUT", `/api/order/${order.id}`, { body: { product_id: 1, quantity: 3 } });
    await shop.client().ok("orders", "DELETE", `/api/order/${order.id}`);
    const { code, stdout } = await runCli(["orders", "watch", "--product", "JAM", "--after", "0", "--limit", "2"], env);
    expect(code).toBe(0);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.trim().split(/ {2,}/));
    expect(rows[0]?.map((cell) => cell.trim()).filter(Boolean)).toEqual([
      "EVENT",
      "AT",
      "WHAT",
      "ORDER",
      "USER",
      "PRODUCT",
      "QUANTITY",
      "TOTAL",
      "BY",
    ]);
    expect(rows[1]).toEqual(expect.arrayContaining(["placed", "2", "2.00 USD"]));
    expect(rows[2]).toEqual(expect.arrayContaining(["changed", "2 → 3"]));
  });
});
