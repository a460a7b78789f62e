import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Order, User } from "@shop/openapi";
import { request } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtServices } from "../support/built-services.ts";
import { type PostgresServer, startPostgres } from "../support/postgres/index.ts";
import { seedFrom, tell } from "../support/seed.ts";
import { problemOf } from "../support/shop-client.ts";
import { BusyReplicas } from "./support/busy-replicas.ts";
import { Network } from "./support/network.ts";

/** Longer than any call may wait for the database. */
const outageMs = process.env.SHOP_SOAK === "1" ? 10_000 : 7_000;
/** What is promised is 5 s and a little; a loaded machine gets its time. */
const answerLimitMs = 15_000;
const againLimitMs = 30_000;
const seed = seedFrom("SHOP_NETWORK_SEED");

let impossible: string | undefined;
let network: Network;
let server: PostgresServer;
beforeAll(async () => {
  impossible = await Network.impossible();
  if (impossible !== undefined) return;
  network = await Network.make();
  const { databaseAddress, databaseNetwork } = network;
  server = await startPostgres({ settings: { listen_addresses: `127.0.0.1,${databaseAddress}` } });
  await appendFile(join(server.dataDir, "pg_hba.conf"), `host all all ${databaseNetwork} scram-sha-256\n`);
  await server.query("SELECT pg_reload_conf()");
});
afterAll(async () => {
  await server?.remove();
  await network?.[Symbol.asyncDispose]();
});

test("while the database's host is out of reach, calls are answered by 503 in time; then all is well again", {
  timeout: 180_000,
}, async ({ skip }) => {
  if (impossible !== undefined) skip(impossible);
  const databaseUrl = await server.createDatabase();
  await using busy = await BusyReplicas.open({
    databaseUrl: databaseUrl.replace("127.0.0.1", network.databaseAddress),
    environment: { HOST: network.address },
    within: network.within,
    count: 1,
    programs: await builtServices(),
    seed,
  });
  const { order, user } = await something(busy);
  busy.load.resume();
  await busy.acknowledges(30);
  const underWay = busy.caller.underWay;

  await network.pull();
  const pulled = performance.now();
  const slowestMs = await refusedInTime(busy, { order, user });
  await notReady(busy);
  await wait(Math.max(0, outageMs - (performance.now() - pulled)));
  await network.plugIn();

  const outMs = performance.now() - pulled;
  const againMs = await busy.servesAgain();
  const wrong = await busy.check(databaseUrl);
  tell(
    `database out of reach for ${Math.round(outMs)} ms (SHOP_NETWORK_SEED=${seed}): ${underWay} calls under way then, others ` +
      `refused after at most ${Math.round(slowestMs)} ms, changes made again ${Math.round(againMs)} ms after its return, ` +
      `${busy.caller.retries} retries by the SDK, ${busy.caller.failures} calls failed and made again`,
  );
  expect(wrong).toEqual([]);
  expect(busy.ended).toEqual([]);
  expect(againMs).toBeLessThan(againLimitMs);
  for (const { url } of busy.replicas.all) expect((await request(`${url}/readyz`)).statusCode).toBe(200);
});

interface Something {
  readonly order: Order;
  readonly user: User;
}

/** An order and a user of theirs that nobody else changes. */
async function something({ caller }: BusyReplicas): Promise<Something> {
  const user = (await caller.call({ act: "sign_up", name: "a customer" }))?.user;
  const [product_id] = [...caller.acknowledged.stock.keys()];
  if (user === undefined || product_id === undefined) throw new Error("the shop is empty");
  const order = (await caller.call({ act: "place", user_id: user.id, product_id, quantity: 1 }))?.order;
  if (order === undefined) throw new Error("nothing is in stock");
  return { order, user };
}

/** Reads and changes, of each service, with and without a key. Resolves with the milliseconds that the slowest took. */
async function refusedInTime({ replicas }: BusyReplicas, { order, user }: Something): Promise<number> {
  const began = performance.now();
  const client = replicas.client(0);
  const body = { user_id: user.id, product_id: order.product_id, quantity: 1 };
  const calls = [
    client.call("orders", "GET", `/api/order/${order.id}`),
    client.call("users", "GET", `/api/user/${user.id}`),
    client.call("orders", "POST", "/api/orders", { body, key: "in-the-outage" }),
    client.call("orders", "POST", "/api/orders", { body }),
    client.call("users", "PUT", `/api/user/${user.id}`, { body: { address: "2 Main Street" }, key: "in-the-outage" }),
  ].map(async (call) => ({ answer: await call, ms: performance.now() - began }));
  const answered = await Promise.all(calls);
  const codes = answered.map(({ answer }) => `${answer.status} ${problemOf(answer).code}`);
  expect(codes).toEqual(Array(calls.length).fill("503 database_busy"));
  const slowestMs = Math.max(...answered.map(({ ms }) => ms));
  expect(slowestMs).toBeLessThan(answerLimitMs);
  return slowestMs;
}

/** They say so, and why, and that they need not be restarted for it. */
async function notReady({ replicas }: BusyReplicas): Promise<void> {
  for (const { url } of replicas.all) {
    const { statusCode, body } = await request(`${url}/readyz`);
    const { status, reasons } = (await body.json()) as { status: string; reasons: string[] };
    expect([statusCode, status]).toEqual([503, "not_ready"]);
    expect(reasons).not.toEqual([]);
    for (const reason of reasons) expect(reason).toMatch(/^database: ./);
    expect((await request(`${url}/livez`)).statusCode).toBe(200);
  }
}
