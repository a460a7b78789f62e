import { describe, expect, test } from "vitest";
import type { JournalEvent, Shop } from "../src/index.ts";
import { event, key, movement, order, product, user } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import { json, problem, scripted, shopAt } from "./support/scripted-server.ts";

/** The same from a service of next year: everywhere one more field, of a kind that nobody knows yet. */
function newer<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(newer) as Value;
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, newer(inner)]);
  return { ...Object.fromEntries(fields), colour: "red", tags: [{ a: null }], next: { deep: [1] } };
}

const shopper = newer({ ...user, role: "auditor" });
const shipped = newer({ ...event(41), type: "order.shipped", actor: { kind: "robot", id: null, name: null } });
const moved = newer({ ...movement, reason: "theft" });
const note = { id: 1, at: "2026-11-24T09:30:00.000Z", type: "shop.whispered", text: "x", unlocked_until: null };
const outcome = { key: "a", replayed: false, order: null, refused: { code: "moon_phase", detail: "x" } };
const stats = { users: 1, products: 1, orders: 1, units_in_stock: 1, revenue: [], days: [] };
const page = { next_cursor: null };
const text = { response: "x" };

type Case = readonly [name: string, call: (shop: Shop) => Promise<unknown>, reply: object, thing: unknown];

const cases: readonly Case[] = [
  ["users.get", (shop) => shop.users.get(4), shopper, shopper],
  ["users.update", (shop) => shop.users.update(4, {}), newer({ ...text, user: shopper }), newer(shopper)],
  ["users.list", (shop) => shop.users.list().toArray({ max: 9 }), { ...page, users: [shopper], total: 1 }, [shopper]],
  ["products.get", (shop) => shop.products.get(1), newer(product), newer(product)],
  [
    "products.restock",
    (shop) => shop.products.restock(1, { change: 1, reason: "x" }),
    newer({ ...text, product, movement: null }),
    newer(product),
  ],
  ["orders.get", (shop) => shop.orders.get(12), newer(order), newer(order)],
  [
    "orders.place",
    (shop) => shop.orders.place({ user_id: 4, product_id: 1, quantity: 2 }),
    newer({ ...text, order }),
    newer(order),
  ],
  [
    "orders.import",
    (shop) => shop.orders.import([{ key: "a", user_id: 4, product_id: 1, quantity: 2 }]),
    newer({ ...text, outcomes: [outcome] }),
    [newer(outcome)],
  ],
  [
    "stockMovements.list",
    (shop) => shop.stockMovements.list().toArray({ max: 9 }),
    { ...page, stock_movements: [moved] },
    [moved],
  ],
  ["events.list", (shop) => shop.events.list().toArray({ max: 9 }), { ...page, events: [shipped] }, [shipped]],
  ["events.note", (shop) => shop.events.note({ text: "x" }), newer({ ...text, note }), newer(note)],
  ["keys.list", (shop) => shop.keys.list().toArray({ max: 9 }), { ...page, keys: [newer(key)] }, [newer(key)]],
  ["stats.get", (shop) => shop.stats.get(), newer(stats), newer(stats)],
];

describe("a newer service: new fields everywhere and new values where there is a choice", () => {
  test.each(cases)("do no harm to %s, and are there", async (_name, call, reply, thing) => {
    await using server = await scripted(json(200, reply));
    await using shop = shopAt(server);
    expect(await call(shop)).toEqual(thing);
  });

  test("do no harm to a stream of events", async () => {
    await using server = await scripted((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(`event: order.shipped\nsomething: new\ndata: ${JSON.stringify(shipped)}\n\n`);
    });
    await using shop = shopAt(server);
    const events: JournalEvent[] = [];
    for await (const one of shop.events.stream({ after: 40 })) {
      events.push(one);
      break;
    }
    expect(events).toEqual([shipped]);
  });

  test.each([418, 423, 429, 451, 503, 599])(
    "a problem of a new code with %i is an error with that code and its fields",
    async (status) => {
      await using server = await scripted(problem(status, "moon_phase", { phase: "full", errors: { a: 1 } }));
      await using shop = shopAt(server, { attempts: 1 });
      const error = await failureOf(shop.orders.get(12));
      expect(error).toMatchObject({ code: "moon_phase", status, phase: "full", errors: { a: 1 } });
    },
  );
});
