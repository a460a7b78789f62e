import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addProduct, placeOrder } from "../support/shop-of-test.ts";
import { startTestService, type TestService } from "../support/test-service.ts";

describe("getStats", () => {
  let service: TestService;
  let order: { user_id: number; product_id: number };
  beforeAll(async () => {
    service = await startTestService({ clock: () => new Date("2026-11-24T00:30:00.000Z") });
    order = { user_id: await service.shop.addUser("newUser"), product_id: (await addProduct(service.shop)).id };
    for (const date of ["2026-10-25", "2026-10-26", "2026-11-24", "2026-11-25"]) {
      await placeOrder(service.shop, { ...order, date });
    }
  });
  afterAll(() => service.close());

  const days = async (query = "") =>
    (await service.call("GET", `/api/stats${query}`)).body.days?.map(({ date }) => date);

  test("answers totals, and the last 30 days of which today is one", async () => {
    const reply = await service.call("GET", "/api/stats");
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      users: 0,
      products: 1,
      orders: 4,
      units_in_stock: 35,
      revenue: [{ currency: "USD", orders: 4, units: 4, revenue: 7200 }],
      days: [
        { date: "2026-10-26", currency: "USD", orders: 1, units: 1, revenue: 1800 },
        { date: "2026-11-24", currency: "USD", orders: 1, units: 1, revenue: 1800 },
      ],
    });
  });

  test("answers the days that are asked for, without an end where none is named", async () => {
    expect(await days("?from=2026-10-26&to=2026-11-24")).toEqual(["2026-10-26", "2026-11-24"]);
    expect(await days("?from=2026-11-24")).toEqual(["2026-11-24", "2026-11-25"]);
    expect(await days("?to=2026-10-25")).toEqual(["2026-10-25"]);
  });

  test("is for operators", async () => {
    const { token } = await service.customer("other");
    expect((await service.call("GET", "/api/stats", { token })).status).toBe(403);
    expect((await service.call("GET", "/api/stats", { token: null })).status).toBe(401);
  });

  test("asks for fewer days when there are more than a reply may have, instead of leaving some out", async () => {
    const row = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1001)";
    service.shop.direct.exec(
      `${row} INSERT INTO daily_sales SELECT date('1990-01-01', i || ' days'), 'EUR', 1, 1, 1 FROM n`,
    );
    const reply = await service.call("GET", "/api/stats?from=1990-01-01&to=1999-12-31");
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: "invalid_request", errors: [{ in: "query", pointer: "/from" }] });
    expect(await days("?from=1990-01-03&to=1999-12-31")).toHaveLength(1_000);
  });
});
