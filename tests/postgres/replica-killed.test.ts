import { setTimeout as wait } from "node:timers/promises";
import type { Order, Product, User } from "@shop/openapi";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomFrom } from "../power-cut/random.ts";
import { builtServices } from "../support/built-services.ts";
import { type PostgresServer, startPostgres } from "../support/postgres/index.ts";
import { seedFrom, tell } from "../support/seed.ts";
import type { ServiceProcess } from "../support/service-process.ts";
import { Replicas } from "./support/replicas.ts";

const seed = seedFrom("SHOP_REPLICA_KILL_SEED");
const rounds = process.env.SHOP_SOAK === "1" ? 200 : 2;
const timeout = 60_000 + rounds * 20_000;

let server: PostgresServer;
let databaseUrl: string;
let replicas: Replicas;
let user: User;
beforeAll(async () => {
  server = await startPostgres();
  databaseUrl = await server.createDatabase();
  replicas = await Replicas.start({ databaseUrl, count: 2, programs: await builtServices() });
  user = await replicas.client(0).addUser("a customer");
});
afterAll(async () => {
  await replicas[Symbol.asyncDispose]();
  await server.remove();
});

const ordersOf = async ({ id }: Product): Promise<Order[]> =>
  (await replicas.client(0).ok<{ orders: Order[] }>("orders", "GET", `/api/orders?product_id=${id}`)).orders;

/** The replica that the newest connection went to. */
function chosen(): ServiceProcess {
  const url = replicas.balancers.orders.chosen.at(-1);
  const service = replicas.orders.find((one) => one.url === url);
  if (service === undefined) throw new Error("the balancer has chosen none of them");
  return service;
}

test("an order that is under way when its replica is killed is placed once, by the other", { timeout }, async () => {
  const product = await replicas.client(0).addProduct("HELD", 10);
  await using shop = replicas.sdk();
  const holder = new pg.Client({ connectionString: databaseUrl });
  await holder.connect();
  // Nobody can take from the stock now, so the order waits inside of the replica.
  await holder.query(`BEGIN; SELECT 1 FROM products WHERE id = ${product.id} FOR UPDATE`);
  const placing = shop.orders.place({ user_id: user.id, product_id: product.id, quantity: 2 }).withResponse();
  await someoneWaitsForALock();
  const killed = chosen();
  await killed.end("SIGKILL");
  await holder.query("COMMIT");
  await holder.end();
  const { value: order, response } = await placing;
  await killed.start();
  expect(response.attempts).toBeGreaterThan(1);
  expect(chosen()).not.toBe(killed);
  expect(await ordersOf(product)).toEqual([order]);
  expect((await replicas.client(0).ok<Product>("orders", "GET", `/api/product/${product.id}`)).stock).toBe(8);
});

test("an order whose replica is killed between commit and reply is answered by the other, with the kept reply", {
  timeout,
}, async () => {
  const product = await replicas.client(0).addProduct("UNHEARD", 10);
  await using shop = replicas.sdk();
  const { orders: balancer } = replicas.balancers;
  balancer.muted = true;
  const placing = shop.orders.place({ user_id: user.id, product_id: product.id, quantity: 3 }).withResponse();
  await expect.poll(() => ordersOf(product), { timeout: 30_000 }).toHaveLength(1);
  const killed = chosen();
  balancer.muted = false;
  await killed.end("SIGKILL");
  const { value: order, response } = await placing;
  await killed.start();
  expect(response.attempts).toBeGreaterThan(1);
  expect(response.headers["idempotent-replayed"]).toBe("true");
  expect(await ordersOf(product)).toEqual([order]);
});

test(`orders are placed once whenever their replica is killed (${rounds} times)`, { timeout }, async () => {
  const random = randomFrom(seed, 0);
  const product = await replicas.client(0).addProduct("ANY", 1_000_000);
  const placed: Order[] = [];
  let retried = 0;
  let replayed = 0;
  for (let round = 0; round < rounds; round += 1) {
    // Connections of its own, all of them to two replicas that are there.
    await using shop = replicas.sdk({ firstPause: 20 });
    const calls = Array.from({ length: 12 }, () =>
      shop.orders.place({ user_id: user.id, product_id: product.id, quantity: 1 }).withResponse(),
    );
    await wait(random.below(40));
    const killed = replicas.orders[random.below(2)] ?? chosen();
    await killed.end("SIGKILL");
    for (const { value, response } of await Promise.all(calls)) {
      placed.push(value);
      retried += response.attempts > 1 ? 1 : 0;
      replayed += response.headers["idempotent-replayed"] === "true" ? 1 : 0;
    }
    await killed.start();
  }
  tell(
    `replica killed ${rounds} times (SHOP_REPLICA_KILL_SEED=${seed}): ${placed.length} orders, ${retried} tried again, ` +
      `${replayed} of them answered by a kept reply`,
  );
  expect(retried).toBeGreaterThan(0);
  expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length);
  const [counted] = await server.query(
    `SELECT count(*)::int AS n FROM orders WHERE product_id = ${product.id}`,
    databaseUrl,
  );
  expect(counted).toEqual({ n: placed.length });
  expect((await replicas.client(0).ok<Product>("orders", "GET", `/api/product/${product.id}`)).stock).toBe(
    1_000_000 - placed.length,
  );
});

async function someoneWaitsForALock(): Promise<void> {
  const limit = performance.now() + 30_000;
  for (;;) {
    const [row] = await server.query("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'", databaseUrl);
    if (row !== undefined) return;
    if (performance.now() > limit) throw new Error("nobody waits for the row that is locked");
    await wait(10);
  }
}
