import { readFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { type Contender, startContender } from "./process.ts";

/** What `shop up` gives its services (`serviceFlags` in the CLI's local-shop/service-main.ts). */
const serviceFlags = ["--max-semi-space-size=8"];
const PRODUCTS = 10;
const USER = 1;

/** A data folder with one user, ten products of a huge stock, and as many orders as asked for. */
export interface ShopFolder extends AsyncDisposable {
  readonly directory: string;
  readonly token: string;
  readonly user: number;
  readonly products: number;
  readonly orders: number;
}

const built = (path: string): string => fileURLToPath(new URL(`../../packages/${path}`, import.meta.url));

/** The order-service as it is built and as `shop up` starts it, on this folder. */
export function startOrderService(folder: Pick<ShopFolder, "directory">): Promise<Contender> {
  return startService("order-service", folder);
}

/** The user-service, on the same. */
export function startUserService(folder: Pick<ShopFolder, "directory">): Promise<Contender> {
  return startService("user-service", folder);
}

function startService(name: string, { directory }: Pick<ShopFolder, "directory">): Promise<Contender> {
  return startContender(
    built(`${name}/dist/main.cjs`),
    { flags: serviceFlags },
    {
      SHOP_DATA_DIR: directory,
      PORT: "0",
      LOG_LEVEL: "warn",
    },
  );
}

/** Everything goes through the service's own schema; only the many old orders are written behind its back, for time's sake. */
export async function makeShopFolder(orders: number): Promise<ShopFolder> {
  const directory = await mkdtemp(join(tmpdir(), "shop-bench-"));
  await (await startOrderService({ directory }))[Symbol.asyncDispose]();
  fill(join(directory, "shop.db"), orders);
  return folderOf(directory, orders);
}

/** Another folder with the same content, so that two contenders start from the same. */
export async function copyShopFolder({ directory, orders }: ShopFolder): Promise<ShopFolder> {
  const copy = await mkdtemp(join(tmpdir(), "shop-bench-"));
  await cp(directory, copy, { recursive: true });
  return folderOf(copy, orders);
}

function folderOf(directory: string, orders: number): ShopFolder {
  return {
    directory,
    token: readFileSync(join(directory, "operator.key"), "utf8").trim(),
    user: USER,
    products: PRODUCTS,
    orders,
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}

function fill(file: string, orders: number): void {
  const db = new Database(file);
  const now = new Date().toISOString();
  db.pragma("synchronous = OFF");
  db.transaction(() => {
    db.prepare(
      "INSERT INTO users (name, password_hash, address, role, created_at, updated_at) VALUES ('bench', '-', 'here', 'customer', ?, ?)",
    ).run(now, now);
    const product = db.prepare(
      "INSERT INTO products (sku, name, unit_price, currency, stock, created_at, updated_at) VALUES (?, 'Product', 100, 'USD', 500000000, ?, ?)",
    );
    for (let number = 1; number <= PRODUCTS; number += 1) product.run(`P-${number}`, now, now);
    const numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @orders)";
    const many = { orders, now, products: PRODUCTS };
    if (orders === 0) return;
    db.prepare(`${numbers} INSERT INTO orders (user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at)
      SELECT 1, 1 + i % @products, 1, date('2020-01-01', (i % 2000) || ' days'), 100, 'USD', @now, @now FROM n`).run(
      many,
    );
    db.prepare(`${numbers} INSERT INTO events (at, type, actor_kind, request_id, subject_kind, subject_id, after)
      SELECT @now, 'order.placed', 'system', 'bench-' || i, 'order', i, '{"user_id":1,"product_id":1,"quantity":1,"date":"2020-01-01","unit_price":100,"currency":"USD"}' FROM n`).run(
      { orders, now },
    );
    db.prepare(`${numbers} INSERT INTO stock_movements (at, product_id, change, stock_after, reason, order_id, event_id)
      SELECT @now, 1 + i % @products, -1, 1, 'order_placed', i, i FROM n`).run(many);
  })();
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}
