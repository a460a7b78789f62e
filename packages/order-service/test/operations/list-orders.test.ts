import type { Order } from "@shop/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addProduct, placeOrder } from "../support/shop-of-test.ts";
import { startTestService, type TestService, withoutIds } from "../support/test-service.ts";

describe("the lists of orders", () => {
  let service: TestService;
  let owner: { id: number; token: string };
  let other: { id: number; token: string };
  let orders: Order[];
  let products: number[];
  beforeAll(async () => {
    service = await startTestService();
    owner = await service.customer("owner");
    other = await service.customer("other");
    products = [(await addProduct(service.shop)).id, (await addProduct(service.shop)).id];
    orders = [];
    for (let n = 0; n < 9; n += 1) {
      const user_id = n % 3 === 0 ? other.id : owner.id;
      const date = `2023-11-${String(28 - (n % 4)).padStart(2, "0")}`;
      orders.push(await placeOrder(service.shop, { user_id, product_id: products[n % 2] ?? 0, date }));
    }
  });
  afterAll(() => service.close());

  async function pages(path: string, token = service.operator): Promise<Order[][]> {
    const found: Order[][] = [];
    let cursor: string | null | undefined = null;
    do {
      const reply = await service.call("GET", `${path}${cursor ? `&cursor=${cursor}` : ""}`, { token });
      expect(reply.status).toBe(200);
      found.push(reply.body.orders ?? []);
      cursor = reply.body.next_cursor;
      if (cursor) expect(cursor).toMatch(/^[A-Za-z0-9_-]{1,200}$/);
    } while (cursor);
    return found;
  }

  const byDate = (a: Order, b: Order): number => a.date.localeCompare(b.date) || a.id - b.id;

  test("have all orders by their ids, newest first on demand, in pages", async () => {
    expect(await pages("/api/orders?limit=4")).toEqual([orders.slice(0, 4), orders.slice(4, 8), orders.slice(8)]);
    expect((await pages("/api/orders?limit=4&sort=-id")).flat()).toEqual(orders.toReversed());
    expect(await pages("/api/orders?limit=9")).toEqual([orders]);
  });

  test("have what the filters say, by date where there are dates", async () => {
    const found = await pages(`/api/orders?limit=2&user_id=${owner.id}&product_id=${products[1]}`);
    expect(found.flat()).toEqual(orders.filter((one) => one.user_id === owner.id && one.product_id === products[1]));
    const span = await pages("/api/orders?limit=2&from=2023-11-26&to=2023-11-27");
    expect(span.flat()).toEqual(
      orders.filter(({ date }) => date === "2023-11-26" || date === "2023-11-27").sort(byDate),
    );
    const newest = await pages("/api/orders?limit=2&from=2023-11-26&sort=-id");
    expect(newest.flat()).toEqual(
      orders
        .filter(({ date }) => date >= "2023-11-26")
        .sort(byDate)
        .reverse(),
    );
    expect(await pages("/api/orders?user_id=999999")).toEqual([[]]);
    expect(await pages("/api/orders?from=2024-01-01&to=2023-01-01")).toEqual([[]]);
  });

  test("S13: have all orders of a user, for the user and for an operator", async () => {
    const mine = orders.filter(({ user_id }) => user_id === owner.id);
    for (const token of [owner.token, service.operator]) {
      expect((await pages(`/api/userorders/${owner.id}?limit=4`, token)).flat()).toEqual(mine);
    }
    expect((await pages(`/api/userorders/${owner.id}?sort=-id`, owner.token)).flat()).toEqual(mine.toReversed());
    const empty = await service.customer("of no order");
    expect(await pages(`/api/userorders/${empty.id}?limit=4`, empty.token)).toEqual([[]]);
  });

  test("S13: answer about another's as about a user who is not there, byte for byte but for the ids", async () => {
    const call = (id: number) => service.call("GET", `/api/userorders/${id}`, { token: owner.token });
    const [theirs, missing] = [await call(other.id), await call(888_888)];
    expect([theirs.status, theirs.body.code]).toEqual([404, "user_not_found"]);
    expect(withoutIds(theirs, other.id)).toBe(withoutIds(missing, 888_888));
    expect((await service.call("GET", "/api/userorders/888888")).body.code).toBe("user_not_found");
  });

  test("are not all for a customer", async () => {
    expect((await service.call("GET", "/api/orders", { token: owner.token })).body.code).toBe("not_allowed");
  });

  const idCursor = Buffer.from('{"id":3}').toString("base64url");
  const dateCursor = Buffer.from('{"date":"2023-11-28","id":3}').toString("base64url");
  test.each([
    ["/cursor", "cursor=garbage"],
    ["/cursor", "cursor=a%20b"],
    ["/cursor", `from=2023-01-01&cursor=${idCursor}`],
    ["/cursor", `cursor=${dateCursor}`],
    ["/cursor", `from=2023-01-01&cursor=${Buffer.from('{"date":"x","id":3}').toString("base64url")}`],
    ["/limit", "limit=0"],
    ["/limit", "limit=1001"],
    ["/sort", "sort=name"],
    ["/from", "from=2023-02-29"],
    ["/page", "page=2"],
  ])("refuse at %s: %s", async (pointer, query) => {
    const reply = await service.call("GET", `/api/orders?${query}`);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: "invalid_request", errors: [{ in: "query", pointer }] });
  });
});
