import { describe, expect, test } from "vitest";
import type { ShopError } from "../../src/index.ts";
import { CursorTrail } from "../../src/paging/cursor-trail.ts";
import { order } from "../support/examples.ts";
import { failureOf } from "../support/failure-of.ts";
import { always, json, scripted, shopAt } from "../support/scripted-server.ts";

const pageOf = (id: number, next_cursor: unknown): object => ({ orders: [{ ...order, id }], next_cursor });

/** What a reader gets before the list fails. */
async function readUntilItFails(things: AsyncIterable<{ id: number }>): Promise<{ ids: number[]; error: ShopError }> {
  const ids: number[] = [];
  const reading = async (): Promise<void> => {
    for await (const { id } of things) ids.push(id);
  };
  return { error: await failureOf(reading(), "unexpected_reply"), ids };
}

describe("a list that leads in a circle", () => {
  test("of one page fails when that page comes again, and says where", async () => {
    await using server = await always(json(200, pageOf(1, "a")));
    await using shop = shopAt(server);
    const { ids, error } = await readUntilItFails(shop.orders.list());
    expect(error).toMatchObject({ status: 200, cursor: "a", operation: "listOrders", attempts: 1 });
    expect(error.message).toContain("leads back");
    expect(ids).toEqual([1]);
    expect(server.seen).toHaveLength(2);
  });

  test("back to where it began fails with its first page", async () => {
    await using server = await always(json(200, pageOf(1, "a")));
    await using shop = shopAt(server);
    const { ids } = await readUntilItFails(shop.orders.list({ cursor: "a" }));
    expect(ids).toEqual([]);
    expect(server.seen).toHaveLength(1);
  });

  test.each([2, 3, 7, 50])("of %i pages fails as well, the array of it too", async (length) => {
    await using server = await always((response, { url }) => {
      const at = Number(new URL(url, "http://x").searchParams.get("cursor") ?? 0);
      json(200, pageOf(at, String(at === length ? 1 : at + 1)))(response, undefined as never);
    });
    await using shop = shopAt(server);
    const { ids } = await readUntilItFails(shop.orders.list());
    expect(ids.length).toBeGreaterThanOrEqual(length);
    expect(ids.length).toBeLessThanOrEqual(4 * length + 2);
    await failureOf(shop.orders.list().toArray({ max: 1e6 }), "unexpected_reply");
  });

  test("is found whatever its length and whatever comes before it, and no list without one is taken for it", () => {
    for (const before of [0, 1, 2, 5, 33]) {
      for (const length of [1, 2, 3, 4, 5, 9, 31, 100]) {
        const trail = new CursorTrail(undefined);
        let pages = 0;
        let fault: string | undefined;
        for (; fault === undefined && pages < 10_000; pages += 1) {
          const at = pages < before ? pages : before + ((pages - before) % length);
          fault = trail.faultOf({ items: [1], next_cursor: String(at) });
        }
        expect(pages).toBeLessThanOrEqual(4 * (before + length) + 2);
      }
    }
    const trail = new CursorTrail("start");
    for (let page = 0; page < 100_000; page += 1) {
      expect(trail.faultOf({ items: [1], next_cursor: String(page) })).toBeUndefined();
    }
    expect(trail.faultOf({ items: [], next_cursor: null })).toBeUndefined();
  });
});

test("a list that goes on and on with nothing in it fails, since its reader could not even leave", async () => {
  let page = 0;
  await using server = await always((response) => {
    page += 1;
    json(200, { orders: [], next_cursor: `c${page}` })(response, undefined as never);
  });
  await using shop = shopAt(server);
  const { ids, error } = await readUntilItFails(shop.orders.list());
  expect(ids).toEqual([]);
  expect(error.message).toContain("1001 pages in a row");
  expect(error.cursor).toBe("c1000"); // there one may go on
});

test.each([
  ["a number", 5],
  ["an array", ["b"]],
  ["nothing at all", undefined],
  ["false", false],
])("a next_cursor that is %s is no page", async (_what, cursor) => {
  await using server = await scripted(json(200, pageOf(1, cursor)));
  await using shop = shopAt(server);
  const { error } = await readUntilItFails(shop.orders.list());
  expect(error.message).toContain("wrong next_cursor");
});

test.each([
  ["null", null],
  ["a number", 5],
  ["another thing", { sku: "x" }],
  ["one without a total", { ...order, total: undefined }],
  ["one with a total as text", { ...order, total: "1" }],
])("a page with %s among its things is none", async (_what, thing) => {
  await using server = await scripted(json(200, { orders: [order, thing], next_cursor: null }));
  await using shop = shopAt(server);
  const { ids, error } = await readUntilItFails(shop.orders.list());
  expect(error.message).toMatch(/wrong orders\/1/);
  expect(ids).toEqual([]);
});
