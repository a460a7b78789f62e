import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Order, Product } from "@shop/openapi";
import Database from "better-sqlite3";
import { expect } from "vitest";
import { cliEnvironment, cliMain, type Ran, runCli } from "../cli/run-cli.ts";
import { inconsistencies } from "../support/consistency.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import type { ShopClient } from "../support/shop-client.ts";

/** What `--json` prints of an import. */
export interface Summary {
  readonly rows: number;
  readonly added: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly rejects: string | null;
}

/** A shop with a folder for files, and `shop` as its operator. */
export class BulkShop implements AsyncDisposable {
  readonly shop: RunningShop;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;

  constructor(shop: RunningShop) {
    this.shop = shop;
    this.folder = join(shop.directory, "files");
    this.env = { ...cliEnvironment(shop), SHOP_API_KEY: shop.operatorKey };
  }

  get client(): ShopClient {
    return this.shop.client();
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  /** Writes a file for an import. */
  write(name: string, content: string | Buffer): string {
    writeFileSync(this.file(name), content);
    return this.file(name);
  }

  read(name: string): string {
    return readFileSync(this.file(name), "utf8");
  }

  /** The cells of a CSV file of simple values, its head left out. */
  readFixture(path: string): string[][] {
    const lines = readFileSync(path, "utf8").trim().split("\n").slice(1);
    return lines.map((line) => line.split(","));
  }

  run(args: readonly string[], stdin = "", env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    // What came through a pipe leaves its rejected rows in the working folder.
    return runCli(args, { ...this.env, ...env }, stdin, this.folder);
  }

  /** An import or export that must end so; what it says on stdout. */
  async ends(code: number, args: readonly string[], stdin = ""): Promise<string> {
    const ran = await this.run(args, stdin);
    expect(ran.code, `${args.join(" ")}: ${ran.stderr}`).toBe(code);
    return ran.stdout;
  }

  async summary(code: number, args: readonly string[], stdin = ""): Promise<Summary> {
    return JSON.parse(await this.ends(code, [...args, "--json"], stdin)) as Summary;
  }

  /** Starts a command that something will happen to. */
  start(args: readonly string[], options: { readonly stdin?: "pipe" | "ignore" } = {}): StartedCommand {
    const stdio = [options.stdin ?? "ignore", "pipe", "pipe"] as const;
    return new StartedCommand(spawn(process.execPath, [cliMain, ...args], { env: this.env, stdio: [...stdio] }));
  }

  async orders(): Promise<Order[]> {
    const orders: Order[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const from: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const page: { orders: Order[]; next_cursor: string | null } = await this.client.ok(
        ...(["orders", "GET", `/api/orders?limit=1000${from}`] as const),
      );
      orders.push(...page.orders);
      cursor = page.next_cursor;
    }
    return orders;
  }

  async stocks(): Promise<Record<string, number>> {
    const { products } = await this.client.ok<{ products: Product[] }>("orders", "GET", "/api/products?limit=1000");
    return Object.fromEntries(products.map(({ sku, stock }) => [sku, stock]));
  }

  /** As after a day: the shop knows no key any more. */
  forgetKeys(): void {
    const database = new Database(this.shop.databaseFile);
    database.prepare("DELETE FROM idempotency_keys").run();
    database.close();
  }

  /** What is wrong in the database. */
  inconsistencies(): string[] {
    return inconsistencies(this.shop.databaseFile);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.shop[Symbol.asyncDispose]();
  }
}

export class StartedCommand {
  readonly child: ChildProcess;
  #stderr = "";

  constructor(child: ChildProcess) {
    this.child = child;
    child.stderr?.on("data", (chunk: Buffer) => {
      this.#stderr += chunk.toString();
    });
    child.stdout?.resume();
  }

  get stderr(): string {
    return this.#stderr;
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Resolves with the exit code; null after a signal. */
  async end(): Promise<number | null> {
    if (!this.ended) await once(this.child, "close");
    return this.child.exitCode;
  }
}

export async function startBulkShop(): Promise<BulkShop> {
  const shop = await startShop();
  const bulk = new BulkShop(shop);
  await mkdir(bulk.folder);
  return bulk;
}

export const csv = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;
