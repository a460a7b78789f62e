import { tmpdir } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { builtServices } from "../support/built-services.ts";
import { type RunningShop, startShop } from "../support/running-shop.ts";
import { tell } from "../support/seed.ts";
import { until } from "./buyers.ts";
import { addThings, changers, readers, stopped, type Things } from "./callers.ts";
import { addEvents, addProducts } from "./copy-rows.ts";
import { EventReader } from "./event-reader.ts";
import { figuresOf, gaugeOf } from "./figures.ts";
import { byStatus, slowest } from "./probe.ts";
import { SilentReader } from "./silent-reader.ts";
import { watchStalls } from "./stalls.ts";

const soak = process.env.SHOP_SOAK === "1";
/** How many streams of events a service keeps open at once. */
const MOST_STREAMS = 256;
const STALL_LIMIT_MS = 500;

let shop: RunningShop;
let things: Things;
beforeEach(async () => {
  shop = await startShop({}, tmpdir(), await builtServices());
  things = await addThings(shop);
});
afterEach(() => shop[Symbol.asyncDispose]());

const request = (path: string, ...headers: string[]): string =>
  [`GET ${path} HTTP/1.1`, "Host: localhost", `Authorization: Bearer ${shop.operatorKey}`, ...headers, "\r\n"].join(
    "\r\n",
  );

const openAll = (count: number, bytes: string): Promise<SilentReader[]> =>
  Promise.all(Array.from({ length: count }, () => SilentReader.open(shop.orders.url, bytes)));

/** Whether everybody else is served as ever, for a while. */
async function othersAreServed(what: string): Promise<void> {
  const stallsSince = await watchStalls(shop);
  const [reading, changing] = [readers(shop, things), changers(shop, things)];
  await wait(soak ? 5_000 : 1_000);
  const stalls = await stallsSince();
  const results = { ...(await stopped(reading)), ...(await stopped(changing)) };
  tell(
    `${what}: the loops stalled for ${stalls.services.toFixed(0)} ms at most (this process for ${stalls.own.toFixed(0)} ms), ` +
      `slowest answer to others ${slowest(Object.values(results).flat()).toFixed(0)} ms`,
  );
  expect(stalls.services).toBeLessThan(STALL_LIMIT_MS + stalls.own);
  for (const [name, one] of Object.entries(results)) expect(Object.keys(byStatus(one)), name).toEqual(["200"]);
}

describe("callers who take nothing", () => {
  it("of 300 streams of events, of which there may be 256, hold nobody up", async () => {
    using own = await EventReader.open(shop.orders.url, shop.operatorKey);
    const silent = await openAll(300, request("/api/events", "Accept: text/event-stream"));
    await until(
      "the streams are open",
      async () => (await gaugeOf(shop.orders, "http_event_streams_open")) === MOST_STREAMS,
    );
    await othersAreServed("300 silent streams");
    const order = await shop.client().placeOrder(things.user_id, things.product_id, 1);
    await own.event("order.placed", order.id);
    const lines = await Promise.all(silent.map((one) => one.firstLine()));
    // One is `own`.
    expect(lines.filter((line) => line === "HTTP/1.1 200 OK")).toHaveLength(MOST_STREAMS - 1);
    expect(lines.filter((line) => line === "HTTP/1.1 503 Service Unavailable")).toHaveLength(300 - MOST_STREAMS + 1);
    for (const one of silent) one[Symbol.dispose]();
    await until("their places are free", async () => (await gaugeOf(shop.orders, "http_event_streams_open")) === 1);
  });

  it("of a long journal leave it where it is, and not in memory", async () => {
    const events = 20_000;
    const streams = soak ? 200 : 40;
    addEvents(shop, things, events);
    const before = await figuresOf(shop.orders);
    const silent = await openAll(streams, request("/api/events", "Accept: text/event-stream", "Last-Event-ID: 0"));
    await until(
      "the streams are open",
      async () => (await gaugeOf(shop.orders, "http_event_streams_open")) === streams,
    );
    await othersAreServed(`${streams} silent readers of ${events} events`);
    const after = await figuresOf(shop.orders);
    tell(
      `${streams} silent readers of ${events} events: memory ${before.memoryMB} MB before, ${after.memoryMB} MB with them`,
    );
    // All of the journal would be 25 MB for each. Each has the entries that are read at once; the collector leaves some.
    expect(after.memoryMB - before.memoryMB).toBeLessThan(200 + 2 * streams);
    if (soak)
      await until(
        "they are cut off",
        async () => (await gaugeOf(shop.orders, "http_event_streams_open")) === 0,
        60_000,
      );
    for (const one of silent) one[Symbol.dispose]();
  });

  it("of long pages hold a place each at most, and hold nobody up", async () => {
    addProducts(shop, things, 1_000);
    const callers = soak ? 200 : 60;
    const before = await figuresOf(shop.orders);
    const silent = await openAll(callers, request("/api/products?limit=1000").repeat(40));
    await wait(1_000);
    const places = await gaugeOf(shop.orders, "http_requests_in_flight");
    await othersAreServed(`${callers} callers of 40 pages each who read none`);
    const after = await figuresOf(shop.orders);
    tell(
      `${callers} callers of 40 pages each who read none: ${places} under way, memory ${before.memoryMB} → ${after.memoryMB} MB`,
    );
    // The one who asks for the figures has a place, too.
    expect(places).toBeLessThanOrEqual(callers + 1);
    // Forty pages for each of them would be a gigabyte.
    expect(after.memoryMB - before.memoryMB).toBeLessThan(250);
    if (soak)
      await until("they are cut off", async () => (await gaugeOf(shop.orders, "http_requests_in_flight")) <= 1, 60_000);
    for (const one of silent) one[Symbol.dispose]();
  });
});
