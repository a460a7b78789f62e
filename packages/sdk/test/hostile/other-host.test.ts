import { describe, expect, test } from "vitest";
import { type RawServer, rawServer, reply } from "../../../../tests/support/raw-server.ts";
import type { JournalEvent, Shop } from "../../src/index.ts";
import { failureOf } from "../support/failure-of.ts";
import { shopAt } from "../support/scripted-server.ts";

const newOrder = { user_id: 4, product_id: 1, quantity: 2 };

const calls: readonly [string, (shop: Shop) => Promise<unknown>][] = [
  ["a read", (shop) => shop.orders.get(12)],
  ["a change", (shop) => shop.orders.place(newOrder)],
  ["a login", (shop) => shop.login("Ana", "a long password")],
  ["a list", (shop) => shop.orders.list().toArray({ max: 1 })],
  ["a stream", (shop) => firstOf(shop.events.stream({ after: 0 }))],
];

async function firstOf(events: AsyncIterable<JournalEvent>): Promise<JournalEvent | undefined> {
  for await (const event of events) return event;
  return undefined;
}

/** Everything that a redirect, or something like it, can be written in. */
const ways: readonly [string, (other: RawServer) => string][] = [
  ...[300, 301, 302, 303, 305, 307, 308].map((status): [string, (other: RawServer) => string] => [
    `a ${status}`,
    ({ url }) => reply(`${status} Elsewhere`, [`location: ${url}/api/orders`, "content-length: 0"]),
  ]),
  ["a location without a scheme", ({ url }) => reply("302 Found", [`location: ${url.slice(5)}/`, "content-length: 0"])],
  ["two locations", ({ url }) => reply("302 Found", [`location: ${url}/a`, `location: ${url}/b`, "content-length: 0"])],
  ["a refresh", ({ url }) => reply("200 OK", [`refresh: 0;url=${url}/`, "content-length: 0"])],
  ["a 201 with a location", ({ url }) => reply("201 Created", [`location: ${url}/x`, "content-length: 0"])],
  ["an alternative service", ({ url }) => reply("421 Misdirected", [`alt-svc: h2="${url}"`, "content-length: 0"])],
  ["a proxy to use", ({ url }) => reply("305 Use Proxy", [`location: ${url}`, "content-length: 0"])],
];

describe.each(ways)("%s to another host", (_what, answer) => {
  test("is a typed error of every call, and no connection to that host is ever made", async () => {
    await using other = await rawServer(() => {});
    await using server = await rawServer((socket) => socket.write(answer(other)));
    await using shop = shopAt(server, { apiKey: "shop_key_secret", attempts: 1 });
    for (const [name, call] of calls) {
      const error = await failureOf(call(shop), "unexpected_reply");
      expect(error.certainty, name).toBe(error.status === 421 ? "rejected" : "unknown");
    }
    expect(server.seen).toHaveLength(calls.length);
    expect(other.connections).toBe(0);
  });
});
