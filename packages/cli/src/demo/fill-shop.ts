import type { Shop } from "@shop/sdk";
import { atOnce } from "./at-once.ts";
import { type Contents, contentsOf, isEmpty, isPlaced, nothing } from "./contents.ts";
import { beginFilling, completeFilling, type Filling, lastFilling } from "./filling.ts";
import { type Northwind, readNorthwind } from "./northwind.ts";
import { demoPasswords } from "./passwords.ts";

export interface FillOptions {
  readonly shop: Shop;
  /** Where `demo.json` and `demo-passwords.csv` are kept. */
  readonly dataDir: string;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Called after every change. */
  readonly onProgress: (progress: Progress) => void;
}

/** How many are there, of how many. */
export type Progress = Readonly<Record<"users" | "products" | "orders", readonly [done: number, all: number]>>;

/**
 * `filled`: everything is there now. `there_already`: an earlier call filled it, nothing was done.
 * `left_alone`: the shop is in use, and was not begun as a demo; nothing was done.
 */
export type FillOutcome = "filled" | "there_already" | "left_alone";

/** As many hashes of passwords as the user-service computes at once, and a few that wait. */
const usersAtOnce = 4;
/** The SDK has 16 connections to a service. */
const callsAtOnce = 16;

/**
 * Fills an empty shop with Northwind, or goes on with a filling that was interrupted, at whatever point and however long
 * ago: what is there is not made again, and what was being made at that moment is made once, by its idempotency key.
 */
export async function fillShop(options: FillOptions): Promise<FillOutcome> {
  const { shop, dataDir, now, signal } = options;
  const before = lastFilling(dataDir);
  if (await isEmpty(shop, { signal })) return fill(options, beginFilling(dataDir, now), nothing());
  if (before === undefined) return "left_alone";
  if (before.completed_at !== null) return "there_already";
  const contents = await contentsOf(shop, readNorthwind(before.last_date), { signal });
  return contents === undefined ? "left_alone" : fill(options, before, contents);
}

async function fill(options: FillOptions, filling: Filling, contents: Contents): Promise<FillOutcome> {
  const { dataDir, now, onProgress } = options;
  const demo = readNorthwind(filling.last_date);
  const made = { users: contents.userIds.size, products: contents.productIds.size, orders: 0 };
  const step = (kind: keyof typeof made, count = 1): void => {
    made[kind] += count;
    onProgress({
      users: [made.users, demo.users.length],
      products: [made.products, demo.products.length],
      orders: [made.orders, demo.orders.length],
    });
  };
  await Promise.all([
    addUsers(options, filling, demo, contents, () => step("users")),
    addProducts(options, filling, demo, contents, () => step("products")),
  ]);
  await placeOrders(options, filling, demo, contents, (count) => step("orders", count));
  completeFilling(dataDir, filling, now);
  return "filled";
}

async function addUsers(
  { shop, dataDir, signal }: FillOptions,
  { run }: Filling,
  { users }: Northwind,
  { userIds }: Contents,
  onAdded: () => void,
): Promise<void> {
  const missing = users.filter(({ name }) => !userIds.has(name));
  const passwords = demoPasswords(
    dataDir,
    missing.map(({ name }) => name),
  );
  await atOnce(missing, usersAtOnce, async ({ name, address }) => {
    const idempotencyKey = `demo-${run}-user-${users.findIndex((user) => user.name === name)}`;
    const user = await shop.users.add(
      { name, address, password: passwords.get(name) ?? "" },
      { signal, idempotencyKey },
    );
    userIds.set(name, user.id);
    onAdded();
  });
}

async function addProducts(
  { shop, signal }: FillOptions,
  { run }: Filling,
  { products }: Northwind,
  { productIds }: Contents,
  onAdded: () => void,
): Promise<void> {
  const missing = products.filter(({ sku }) => !productIds.has(sku));
  await atOnce(missing, callsAtOnce, async (product) => {
    const { id } = await shop.products.add(product, { signal, idempotencyKey: `demo-${run}-product-${product.sku}` });
    productIds.set(product.sku, id);
    onAdded();
  });
}

/** By date, so that the ids grow with it. */
async function placeOrders(
  { shop, signal }: FillOptions,
  { run }: Filling,
  { orders }: Northwind,
  contents: Contents,
  onPlaced: (count: number) => void,
): Promise<void> {
  const missing = orders.map((order, row) => ({ order, row })).filter(({ order }) => !isPlaced(order, contents));
  onPlaced(orders.length - missing.length);
  await atOnce(missing, callsAtOnce, async ({ order: { user, sku, quantity, date }, row }) => {
    const user_id = contents.userIds.get(user) ?? 0;
    const product_id = contents.productIds.get(sku) ?? 0;
    const idempotencyKey = `demo-${run}-order-${row}`;
    await shop.orders.place({ user_id, product_id, quantity, date }, { signal, idempotencyKey });
    onPlaced(1);
  });
}
