import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { event, key, movement, order, product, user } from "./support/examples.ts";
import { failureOf } from "./support/failure-of.ts";
import { hang, json, problem, type ScriptedServer, scripted, shopAt } from "./support/scripted-server.ts";

function pageOf(ids: readonly number[], next_cursor: string | null): object {
  return { orders: ids.map((id) => ({ ...order, id })), next_cursor };
}

/** Three pages of which the second is empty, as after a filter. */
function threePages(): Promise<ScriptedServer> {
  const pages = [pageOf([1, 2], "b"), pageOf([], "c"), pageOf([3], null)];
  return scripted(...[...pages, ...pages].map((page) => json(200, page)));
}

async function idsOf(things: AsyncIterable<{ id: number }>): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of things) ids.push(id);
  return ids;
}

describe("a list", () => {
  test("goes through all pages, an empty one included, each time anew", async () => {
    await using server = await threePages();
    await using shop = shopAt(server);
    const list = shop.orders.list({ user_id: 4, limit: 2, to: undefined });
    expect(server.seen).toHaveLength(0); // nothing is sent before it is read
    expect(await idsOf(list)).toEqual([1, 2, 3]);
    expect(await idsOf(list)).toEqual([1, 2, 3]);
    const urls = ["", "&cursor=b", "&cursor=c"].map((cursor) => `/api/orders?user_id=4&limit=2${cursor}`);
    expect(server.seen.map(({ url }) => url)).toEqual([...urls, ...urls]);
  });

  test("fetches no page that is not read", async () => {
    await using server = await threePages();
    await using shop = shopAt(server);
    for await (const { id } of shop.orders.list()) if (id === 2) break;
    expect(await shop.orders.list().toArray({ max: 0 })).toEqual([]);
    expect(server.seen).toHaveLength(1);
  });

  test("goes by pages, from a cursor on", async () => {
    await using server = await threePages();
    await using shop = shopAt(server);
    const pages = [];
    for await (const page of shop.orders.list().pages({ cursor: "a" })) pages.push(page);
    expect(pages.map(({ items, next_cursor }) => [items.length, next_cursor])).toEqual([
      [2, "b"],
      [0, "c"],
      [1, null],
    ]);
    expect(server.seen[0]?.url).toBe("/api/orders?cursor=a");
  });

  test("begins at the cursor of its query", async () => {
    await using server = await scripted(json(200, pageOf([9], null)));
    await using shop = shopAt(server);
    expect(await idsOf(shop.orders.list({ cursor: "h", sort: "-id" }))).toEqual([9]);
    expect(server.seen[0]?.url).toBe("/api/orders?cursor=h&sort=-id");
  });

  test("asks for the next page while this one is worked on, and for no more than one", async () => {
    await using server = await threePages();
    await using shop = shopAt(server);
    for await (const { id } of shop.orders.list()) {
      if (id !== 1) continue;
      await expect.poll(() => server.seen.length, { timeout: 10_000 }).toBe(2);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(server.seen).toHaveLength(2);
    }
    expect(server.seen).toHaveLength(3);
  });

  test("breaks the page off that is on its way when its reader leaves, and keeps no listener", async () => {
    await using server = await scripted(json(200, pageOf([1, 2], "b")), hang);
    await using shop = shopAt(server);
    const { signal } = new AbortController();
    for await (const _ of shop.orders.list({}, { signal })) {
      await expect.poll(() => server.seen.length, { timeout: 10_000 }).toBe(2);
      break;
    }
    expect(getEventListeners(signal, "abort")).toEqual([]);
    // It held the only place on its connection: that is gone.
    await expect.poll(() => server.sockets.size, { timeout: 10_000 }).toBeLessThanOrEqual(1);
  });

  test("says where to go on when a page fails, after all things before it", async () => {
    const refused = problem(403, "not_allowed");
    await using server = await scripted(json(200, pageOf([1, 2], "b")), refused, json(200, pageOf([3], null)), refused);
    await using shop = shopAt(server);
    const ids: number[] = [];
    const reading = async (): Promise<void> => {
      for await (const { id } of shop.orders.list()) {
        ids.push(id);
        await new Promise((resolve) => setTimeout(resolve, 20)); // the failure is there long before its turn
      }
    };
    const error = await failureOf(reading(), "not_allowed");
    expect([ids, error.cursor]).toEqual([[1, 2], "b"]);
    expect(await idsOf(shop.orders.list({ cursor: error.cursor }))).toEqual([3]);
    expect(await failureOf(idsOf(shop.orders.list()))).not.toHaveProperty("cursor");
  });

  test("becomes an array of at most `max`", async () => {
    await using server = await threePages();
    await using shop = shopAt(server);
    expect((await shop.orders.list().toArray({ max: 2 })).map(({ id }) => id)).toEqual([1, 2]);
    expect(server.seen).toHaveLength(1);
    for (const max of [-1, Number.NaN, "2" as never]) {
      await expect(shop.orders.list().toArray({ max })).rejects.toThrow("max");
    }
  });

  test("fails where its page fails, and takes the options of a call", async () => {
    await using server = await scripted(json(200, pageOf([1], "b")), problem(403, "not_allowed"));
    await using shop = shopAt(server);
    const reading = idsOf(shop.orders.list({}, { signal: new AbortController().signal }));
    expect(await failureOf(reading, "not_allowed")).toMatchObject({ operation: "listOrders" });
    await failureOf(idsOf(shop.orders.list({}, { signal: AbortSignal.abort() })), "aborted");
  });
});

test("every list asks its own operation and gives its own things", async () => {
  const page = (name: string, thing: object) => json(200, { [name]: [thing], next_cursor: null });
  await using server = await scripted(
    page("users", user),
    page("products", product),
    page("orders", order),
    page("orders", order),
    page("keys", key),
    page("stock_movements", movement),
    page("events", event(77)),
  );
  await using shop = shopAt(server);
  expect(await shop.users.list({ name: "a&b" }).toArray({ max: 9 })).toEqual([user]);
  expect(await shop.products.list({ sku: "NW-001" }).toArray({ max: 9 })).toEqual([product]);
  expect(await shop.orders.list({ from: "2026-11-01" }).toArray({ max: 9 })).toEqual([order]);
  expect(await shop.orders.listByUser(4, { limit: 1 }).toArray({ max: 9 })).toEqual([order]);
  expect(await shop.keys.list().toArray({ max: 9 })).toEqual([key]);
  expect(await shop.stockMovements.list({ product_id: 1 }).toArray({ max: 9 })).toEqual([movement]);
  expect(await shop.events.list({ after: 0 }).toArray({ max: 9 })).toEqual([event(77)]);
  expect(server.seen.map(({ url }) => url)).toEqual([
    "/api/users?name=a%26b",
    "/api/products?sku=NW-001",
    "/api/orders?from=2026-11-01",
    "/api/userorders/4?limit=1",
    "/api/keys",
    "/api/stock-movements?product_id=1",
    "/api/events?after=0",
  ]);
});
