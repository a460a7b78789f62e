import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventTypes } from "../../../src/domain/journal.ts";
import { eventListQuery } from "../../../src/stores/postgres/event-list-query.ts";
import { moreOrdersThan, ordersByDate, ordersById } from "../../../src/stores/postgres/order-list-queries.ts";
import { productListQuery } from "../../../src/stores/postgres/product-list-query.ts";
import type { Query } from "../../../src/stores/postgres/query.ts";
import { dayQuery } from "../../../src/stores/postgres/stats-store.ts";
import { movementListQuery } from "../../../src/stores/postgres/stock-movement-store.ts";
import { type PostgresTestDatabase, postgresEngine } from "../../support/postgres-engine.ts";
import { planModes, planOf } from "../../support/postgres-plan.ts";

const engine = postgresEngine();
let shop: PostgresTestDatabase;
beforeAll(async () => {
  shop = await engine.open();
  await shop.direct.query(manyRows);
  // Statistics of now, and pages that a look into the index alone may trust.
  await shop.direct.query("VACUUM ANALYZE");
});
afterAll(() => shop.close());

const cases = planModes.flatMap((mode) => [false, true].map((descending) => ({ mode, descending })));

/**
 * The cost of a page must not grow with the table: every list walks one range of one index, in its order. The plans are
 * carried out, over tables that are worth an index: no step reads more rows than the page holds, and none throws one away.
 */
describe.each(cases)("a list query walks one range of an index ($mode, descending: $descending)", (way) => {
  const { descending } = way;
  const page = { after: undefined, descending, limit: 3 };
  const scan = (index: string, table: string) =>
    `Index Scan${descending ? " Backward" : ""} using ${index} on ${table}`;

  async function stepsOf(query: Query): Promise<string[]> {
    const steps = await planOf(shop.direct, query, way.mode);
    for (const step of steps) expect(step).toMatchObject({ thrownAway: 0 });
    expect(Math.max(...steps.map(({ rows }) => rows))).toBeLessThanOrEqual(page.limit);
    return steps.map(({ what }) => what);
  }

  test.each([
    [{}, "orders_pkey"],
    [{ user_id: 1 }, "orders_by_user"],
    [{ user_id: 500 }, "orders_by_user"],
    [{ product_id: 1 }, "orders_by_product"],
    [{ user_id: 1, product_id: 1 }, "orders_by_user"],
  ])("orders of %j", async (parts, index) => {
    const filter = { user_id: undefined, product_id: undefined, ...parts };
    for (const after of [undefined, { id: 20_000 }]) {
      expect(await stepsOf(ordersById(filter, { ...page, after }))).toEqual(["Limit", scan(index, "orders")]);
    }
  });

  test("orders by date, also in the middle of a busy day", async () => {
    const spans = [
      { from: undefined, to: undefined },
      { from: "2023-01-05", to: "2023-02-05" },
    ];
    for (const span of spans) {
      for (const after of [undefined, { date: "2023-01-20", id: 30_000 }]) {
        expect(await stepsOf(ordersByDate(span, { ...page, after }))).toEqual([
          "Limit",
          scan("orders_by_date", "orders"),
        ]);
      }
    }
  });

  test.each([
    [undefined, "products_pkey"],
    ["Cha", "products_by_name"],
    ["chai 100", "products_by_name"],
    ["\u{10ffff}", "products_by_name"],
  ])("products by the beginning %s", async (name_prefix, index) => {
    for (const after of [undefined, { id: 1_001, name: "Chai 1001" }]) {
      expect(await stepsOf(productListQuery({ name_prefix }, { ...page, after }))).toEqual([
        "Limit",
        scan(index, "products"),
      ]);
    }
  });

  test.each([
    [{}, "stock_movements_pkey"],
    [{ product_id: 1 }, "stock_movements_by_product"],
    [{ order_id: 1 }, "stock_movements_by_order"],
    [{ order_id: 1, product_id: 1 }, "stock_movements_by_order"],
  ])("movements of %j", async (parts, index) => {
    const filter = { product_id: undefined, order_id: undefined, ...parts };
    for (const after of [undefined, { id: 20_000 }]) {
      expect(await stepsOf(movementListQuery(filter, { ...page, after }))).toEqual([
        "Limit",
        scan(index, "stock_movements"),
      ]);
    }
  });

  const byKind = { subject_kind: "order" } as const;
  test.each([
    [{}, "events_pkey"],
    [{ type: "order.placed" } as const, "events_by_type"],
    [{ type: "product.removed" } as const, "events_by_type"],
    [{ ...byKind, type: "order.placed" } as const, "events_by_type"],
    [{ ...byKind, subject_id: 1 }, "events_by_subject"],
    [{ ...byKind, request_id: "request 1" }, "events_by_request"],
  ])("events of %j", async (parts, index) => {
    for (const after of [undefined, { id: 20_000 }]) {
      const query = eventListQuery({ ...noEvents, ...parts }, { ...page, after }, 60_000);
      expect(await stepsOf(query)).toEqual(["Limit", scan(index, "events")]);
    }
  });

  test.each(Object.entries(eventTypes))("events of the kind %s, of a page of each type", async (kind, types) => {
    const filter = { ...noEvents, subject_kind: kind as keyof typeof eventTypes };
    const steps = await planOf(shop.direct, eventListQuery(filter, page, 60_000), way.mode);
    const scans = steps.filter(({ what }) => what.includes("Scan"));
    expect(scans.map(({ what }) => what)).toEqual(types.map(() => scan("events_by_type", "events")));
    for (const step of scans) expect([step.rows <= page.limit, step.thrownAway]).toEqual([true, 0]);
  });
});

describe.each(planModes)("what is looked up (%s)", (mode) => {
  test("whether a user or a product has many orders costs no more rows than that", async () => {
    for (const [column, index] of [
      ["user_id", "orders_by_user"] as const,
      ["product_id", "orders_by_product"] as const,
    ]) {
      const steps = await planOf(shop.direct, moreOrdersThan(1_000, column, 1), mode);
      expect(steps.map(({ what }) => what)).toEqual(["Limit", `Index Only Scan using ${index} on orders`]);
      expect(steps[1]?.rows).toBe(1_001);
    }
  });

  test("the days of the figures are summed as they come, and no more of them than are asked for", async () => {
    const steps = await planOf(shop.direct, { sql: dayQuery, params: ["2023-01-01", "2023-12-31", 3] }, mode);
    expect(steps.map(({ what }) => what)).toEqual([
      "Limit",
      "Aggregate",
      "Index Scan using daily_sales_pkey on daily_sales",
    ]);
    // Three days of sixteen shards, and the first row of the fourth.
    expect(steps[2]?.rows).toBe(49);
  });
});

const noEvents = {
  actor: undefined,
  type: undefined,
  subject_kind: undefined,
  subject_id: undefined,
  request_id: undefined,
  above: 0,
};

/** One user and one product have a third of all orders, the others few each; one day has a quarter of them. */
const manyRows = `
  INSERT INTO users (name, password_hash, address, role, created_at, updated_at)
    SELECT 'user ' || n, 'x', 'x', 'customer', now(), now() FROM generate_series(1, 1000) n;
  INSERT INTO products (sku, name, unit_price, currency, stock, created_at, updated_at)
    SELECT 'SKU-' || n, 'Chai ' || n, 1, 'USD', 1, now(), now() FROM generate_series(1, 5000) n;
  INSERT INTO orders (user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at)
    SELECT CASE WHEN n % 3 = 0 THEN 1 ELSE 1 + n % 1000 END, CASE WHEN n % 3 = 1 THEN 1 ELSE 1 + n % 5000 END, 1,
      date '2023-01-01' + CASE WHEN n % 4 = 0 THEN 19 ELSE n % 400 END, 1, 'USD', now(), now()
    FROM generate_series(1, 60000) n;
  INSERT INTO events (at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, after)
    SELECT now(), (ARRAY['order.placed', 'order.placed', 'order.placed', 'order.changed', 'product.updated', 'user.logged_in'])
      [1 + n % 6], 'session', 1 + n % 1000, 'request ' || n / 2,
      (ARRAY['order', 'order', 'order', 'order', 'product', 'user'])[1 + n % 6], 1 + n % 5000, '{}'
    FROM generate_series(1, 60000) n;
  INSERT INTO stock_movements (product_id, change, stock_after, reason, order_id, event_id, at)
    SELECT CASE WHEN n % 3 = 0 THEN 1 ELSE 1 + n % 5000 END, 1, 1, 'correction', n / 2, n, now() FROM generate_series(1, 60000) n;
  INSERT INTO daily_sales (date, currency, shard, orders, units, revenue)
    SELECT date '2023-01-01' + day, 'USD', shard, 1, 1, 1 FROM generate_series(0, 999) day, generate_series(0, 15) shard;`;
