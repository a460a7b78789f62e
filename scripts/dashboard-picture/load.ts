import { setTimeout as pause } from "node:timers/promises";
import type { RunningShop } from "../../tests/support/running-shop.ts";
import type { ShopClient } from "../../tests/support/shop-client.ts";

const products = 40;
const users = 20;
/** Buyers at the same time: the load rises in these steps, falls and rises for good. */
const steps = [2, 8, 32, 8, 64, 96, 96, 96, 96, 96];

interface Shelf {
  readonly client: ShopClient;
  readonly userIds: readonly number[];
  readonly productIds: readonly number[];
}

/** Buyers who look, order, change their minds, sign up and log in; some products run out. */
export async function risingLoad(shop: RunningShop, durationMs: number): Promise<void> {
  const shelf = await fill(shop.client());
  const end = performance.now() + durationMs;
  const buyers = Math.max(...steps);
  await Promise.all(
    Array.from({ length: buyers }, (_, number) => buyer(shelf, number, end, () => present(number, end, durationMs))),
  );
}

/** Whether the buyer of this number is there at this moment. */
function present(number: number, end: number, durationMs: number): boolean {
  const passed = 1 - (end - performance.now()) / durationMs;
  const step = steps[Math.min(steps.length - 1, Math.floor(passed * steps.length))] ?? 1;
  return number < step;
}

async function fill(client: ShopClient): Promise<Shelf> {
  const userIds = [];
  for (let number = 0; number < users; number += 1) userIds.push((await client.addUser(`buyer ${number}`)).id);
  const productIds = [];
  // The first ones are sold out soon.
  for (let number = 0; number < products; number += 1)
    productIds.push((await client.addProduct(`SKU-${number}`, number < 4 ? 300 : 1_000_000)).id);
  return { client, userIds, productIds };
}

async function buyer(shelf: Shelf, number: number, end: number, isPresent: () => boolean): Promise<void> {
  for (let round = number; performance.now() < end; round += 1) {
    if (isPresent()) await visit(shelf, number, round);
    else await pause(200);
  }
}

async function visit({ client, userIds, productIds }: Shelf, number: number, round: number): Promise<void> {
  const of = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;
  const body = { user_id: of(userIds, number), product_id: of(productIds, round * 7 + number), quantity: 1 };
  const placed = await client.call("orders", "POST", "/api/orders", { body });
  const order = (placed.body as { order?: { id: number } } | undefined)?.order;
  if (order !== undefined) {
    await client.call("orders", "GET", `/api/order/${order.id}`);
    if (round % 5 === 0) await client.call("orders", "PUT", `/api/order/${order.id}`, { body: { quantity: 2 } });
    if (round % 9 === 0) await client.call("orders", "DELETE", `/api/order/${order.id}`);
  }
  if (round % 7 === 0) await client.call("orders", "GET", "/api/products?limit=20");
  // Sign-ups by an operator: those of customers, and logins, are limited for each address.
  if (round % 25 === 0) {
    const visitor = { name: `visitor ${number} ${round}`, password: "a long password", address: "1 Main Street" };
    await client.call("users", "POST", "/api/users", { body: visitor });
  }
  if (round % 40 === 0) {
    const login = { name: `buyer ${number % userIds.length}`, password: "a long password" };
    await client.call("users", "POST", "/api/login", { body: login });
  }
}
