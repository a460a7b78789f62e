import { setTimeout as wait } from "node:timers/promises";
import { isShopError, Shop } from "@shop/sdk";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inconsistencies } from "../support/consistency.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { bytesOf, openWire, type WireConnection, type WireRequest } from "../support/wire.ts";
import { until } from "./buyers.ts";
import { addThings, type Things } from "./callers.ts";
import { gaugeOf } from "./figures.ts";
import { OtherProgram } from "./other-program.ts";

/** Longer than any test; it is ended by the test. */
const HELD_MS = "60000";

let shop: RunningShop;
let things: Things;
beforeAll(async () => {
  shop = await startShop();
  things = await addThings(shop);
});
afterAll(async () => {
  expect(inconsistencies(shop.databaseFile)).toEqual([]);
  await shop[Symbol.asyncDispose]();
});

/** Runs `call` while another program holds the lock, which is free again after it. */
async function whileHeld<T>(call: () => Promise<T>): Promise<T> {
  using holder = new OtherProgram("hold-lock.ts", shop.databaseFile, HELD_MS);
  await holder.said("held");
  return await call();
}

/** Each order of a test has a quantity of its own, by which it is known. */
let quantity = 100;
const nextQuantity = (): number => {
  quantity += 1;
  return quantity;
};

/** How many orders of that quantity there are, once a later order has been placed. */
async function placedOf(ordered: number): Promise<number> {
  await shop.client().placeOrder(things.user_id, things.product_id, 1);
  const database = new Database(shop.databaseFile, { readonly: true });
  try {
    return database.prepare("SELECT count(*) FROM orders WHERE quantity = ?").pluck().get(ordered) as number;
  } finally {
    database.close();
  }
}

const dropped = (reason: string): Promise<number> =>
  gaugeOf(shop.orders, `shop_calls_dropped_total\\{reason="${reason}"\\}`);
const waiting = (): Promise<number> => gaugeOf(shop.orders, "shop_writer_queued");

function order(ordered: number, headers: Readonly<Record<string, string>> = {}): WireRequest {
  const { user_id, product_id } = things;
  const body = Buffer.from(JSON.stringify({ user_id, product_id, quantity: ordered }));
  const own = { "content-type": "application/json", "content-length": String(body.byteLength) };
  const all = { host: "localhost", authorization: `Bearer ${shop.operatorKey}`, ...own, ...headers };
  return { method: "POST", target: "/api/orders", headers: Object.entries(all), body };
}

async function send(request: WireRequest, url = shop.orders.url): Promise<WireConnection> {
  const connection = await openWire(Number(new URL(url).port));
  connection.write(bytesOf(request));
  return connection;
}

it("a change whose caller's deadline ends before the lock does is never made, and the caller is told", async () => {
  const ordered = nextQuantity();
  const before = await dropped("deadline_passed");
  const begun = performance.now();
  const answer = await whileHeld(async () => (await send(order(ordered, { "x-deadline-ms": "300" }))).answer("POST"));
  expect(performance.now() - begun).toBeGreaterThanOrEqual(299);
  // The service itself would wait for five seconds.
  expect(performance.now() - begun).toBeLessThan(4_500);
  expect(answer.status).toBe(503);
  expect(JSON.parse(answer.text)).toMatchObject({
    code: "deadline_passed",
    title: "Nobody waits for it any more",
    detail: "The caller's deadline passed before the change could begin, so nothing was changed.",
  });
  expect(await placedOf(ordered)).toBe(0);
  expect(await dropped("deadline_passed")).toBe(before + 1);
  expect(shop.orders.log).not.toContain("request failed");
});

/** How a caller can go away who waits for an order. */
const farewells: readonly [
  how: string,
  headers: Readonly<Record<string, string>>,
  leave: (to: WireConnection) => void,
][] = [
  ["named a deadline and closes the connection", { "x-deadline-ms": "60000" }, ({ socket }) => socket.end()],
  ["breaks the connection off", {}, ({ socket }) => void socket.resetAndDestroy()],
];

it.each(farewells)("a change whose caller %s while it waits is never made", async (_, headers, leave) => {
  const ordered = nextQuantity();
  const before = await dropped("caller_gone");
  await whileHeld(async () => {
    const connection = await send(order(ordered, headers));
    await until("it waits", async () => (await waiting()) === 1);
    leave(connection);
    await until("it is dropped", async () => (await waiting()) === 0);
  });
  expect(await placedOf(ordered)).toBe(0);
  expect(await dropped("caller_gone")).toBe(before + 1);
});

it("nor is one that the SDK was told to give up", async () => {
  const ordered = nextQuantity();
  const { user_id, product_id } = things;
  const urls = { userServiceUrl: shop.users.url, orderServiceUrl: shop.orders.url };
  await using sdk = new Shop({ ...urls, apiKey: shop.operatorKey });
  const controller = new AbortController();
  await whileHeld(async () => {
    const { signal } = controller;
    const placing = sdk.orders.place({ user_id, product_id, quantity: ordered }, { signal });
    const failed = placing.catch((error: unknown) => isShopError(error) && error.code);
    await until("it waits", async () => (await waiting()) === 1);
    controller.abort();
    expect(await failed).toBe("aborted");
    await until("it is dropped", async () => (await waiting()) === 0);
  });
  expect(await placedOf(ordered)).toBe(0);
});

it("who named no deadline and only says that the request is complete still gets the order", async () => {
  const ordered = nextQuantity();
  const connection = await whileHeld(async () => {
    const half = await send(order(ordered));
    half.socket.end();
    await until("it waits", async () => (await waiting()) === 1);
    await wait(200);
    expect(await waiting()).toBe(1);
    return half;
  });
  expect((await connection.answer("POST")).status).toBe(200);
  expect(await placedOf(ordered)).toBe(1);
});

it("a call whose deadline passes before its body is there is not begun", async () => {
  const ordered = nextQuantity();
  const before = await dropped("deadline_passed");
  const { body, ...head } = order(ordered, { "x-deadline-ms": "100" });
  const connection = await send(head);
  await wait(200);
  connection.write(body ?? "");
  expect(JSON.parse((await connection.answer("POST")).text)).toMatchObject({ status: 503, code: "deadline_passed" });
  expect(await placedOf(ordered)).toBe(0);
  expect(await dropped("deadline_passed")).toBe(before + 1);
});

it("a read that waits on its connection for a change is not begun after its deadline", async () => {
  const { order_id } = things;
  const { body: _, ...like } = order(1, { "content-length": "0", "x-deadline-ms": "100" });
  const read = { ...like, method: "GET", target: `/api/order/${order_id}` };
  const connection = await whileHeld(async () => {
    const both = await send(order(nextQuantity()));
    both.write(bytesOf(read));
    await until("it waits", async () => (await waiting()) === 1);
    await wait(150);
    return both;
  });
  expect((await connection.answer("POST")).status).toBe(200);
  expect(JSON.parse((await connection.answer()).text)).toMatchObject({ status: 503, code: "deadline_passed" });
});

it("a login whose caller leaves while its try is being counted costs no password hash", async () => {
  const body = Buffer.from(JSON.stringify({ name: "customer", password: "a long password" }));
  const headers = { host: "localhost", "content-type": "application/json", "content-length": String(body.byteLength) };
  const target = { method: "POST", target: "/api/login", body };
  const left = (): Promise<number> => gaugeOf(shop.users, 'shop_calls_dropped_total\\{reason="caller_gone"\\}');
  const counted = (): Promise<number> => gaugeOf(shop.users, "shop_writer_queued");
  await whileHeld(async () => {
    const patience = { ...headers, "x-deadline-ms": "60000" };
    const connection = await send({ ...target, headers: Object.entries(patience) }, shop.users.url);
    await until("its try is counted", async () => (await counted()) === 1);
    connection.socket.end();
    // By the time of this answer the service has seen that.
    expect(await left()).toBe(0);
  });
  await until("it is dropped", async () => (await left()) === 1);
});

it.each(["0", "-1", "1.5", "5s", "2147483648", "abc", "100, 100"])(
  "X-Deadline-Ms: %s does not fit the contract",
  async (text) => {
    const { body } = await shop.client().call("orders", "GET", "/api/products", { headers: { "x-deadline-ms": text } });
    expect(body).toMatchObject({
      status: 400,
      code: "invalid_request",
      errors: [{ in: "header", pointer: "/x-deadline-ms" }],
    });
  },
);
