import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eventTypes } from "../../../src/domain/journal.ts";
import { eventListQuery } from "../../../src/stores/sqlite/event-list-query.ts";
import type { Query } from "../../../src/stores/sqlite/id-range.ts";
import { moreOrdersThan, ordersByDate, ordersById } from "../../../src/stores/sqlite/order-list-queries.ts";
import { productListQuery } from "../../../src/stores/sqlite/product-list-query.ts";
import { dayQuery } from "../../../src/stores/sqlite/stats-store.ts";
import { movementListQuery } from "../../../src/stores/sqlite/stock-movement-store.ts";
import { openSqliteTest, type SqliteTestDatabase } from "../../support/sqlite-engine.ts";

const directions = [
  { descending: false, than: ">" },
  { descending: true, than: "<" },
];
const first = { after: undefined, limit: 3 };

/**
 * The cost of a page must not grow with the table: every list walks one range of one index, in its order. `toEqual` of
 * the whole plan says as well that nothing is scanned and nothing sorted.
 */
describe.each(directions)("a list query walks one range of an index, descending: $descending", (direction) => {
  const { descending, than } = direction;
  let shop: SqliteTestDatabase;
  beforeAll(async () => {
    shop = await openSqliteTest();
  });
  afterAll(() => shop.close());

  const planOf = ({ sql, params }: Query): string[] =>
    shop.direct
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...params)
      .map(({ detail }) => detail);

  test.each([
    [{}, `INTEGER PRIMARY KEY (rowid${than}?)`],
    [{ user_id: 1 }, `INDEX orders_by_user (user_id=? AND rowid${than}?)`],
    [{ product_id: 1 }, `INDEX orders_by_product (product_id=? AND rowid${than}?)`],
    [{ user_id: 1, product_id: 1 }, `INDEX orders_by_user (user_id=? AND rowid${than}?)`],
  ])("orders of %j", (parts, index) => {
    const filter = { user_id: undefined, product_id: undefined, ...parts };
    expect(planOf(ordersById(filter, { ...first, descending }))).toEqual([`SEARCH orders USING ${index}`]);
  });

  test("orders by date, also in the middle of a busy day", () => {
    const after = { date: "2023-11-28", id: 7 };
    const span = { from: "2023-01-01", to: "2023-12-31" };
    const plans = [
      ...ordersByDate(span, { ...first, descending }),
      ...ordersByDate(span, { ...first, descending, after }),
    ].map(planOf);
    expect(plans).toEqual([
      ["SEARCH orders USING INDEX orders_by_date (date>? AND date<?)"],
      [`SEARCH orders USING INDEX orders_by_date (date=? AND rowid${than}?)`],
      ["SEARCH orders USING INDEX orders_by_date (date>? AND date<?)"],
    ]);
  });

  test("whether a user or a product has many orders", () => {
    expect(planOf(moreOrdersThan("user_id", 1, 1_000))).toEqual([
      "SEARCH orders USING COVERING INDEX orders_by_user (user_id=?)",
    ]);
    expect(planOf(moreOrdersThan("product_id", 1, 1_000))).toEqual([
      "SEARCH orders USING COVERING INDEX orders_by_product (product_id=?)",
    ]);
  });

  test.each([
    [undefined, `INTEGER PRIMARY KEY (rowid${than}?)`],
    ["Ch", "INDEX products_by_name (name>? AND name<?)"],
  ])("products by the beginning %s", (name_prefix, index) => {
    const after = { id: 7, name: "Chai" };
    expect(planOf(productListQuery({ name_prefix }, { ...first, descending, after }))).toEqual([
      `SEARCH products USING ${index}`,
    ]);
  });

  test.each([
    [{}, `INTEGER PRIMARY KEY (rowid${than}?)`],
    [{ product_id: 1 }, `INDEX stock_movements_by_product (product_id=? AND rowid${than}?)`],
    [{ order_id: 1 }, `INDEX stock_movements_by_order (order_id=? AND rowid${than}?)`],
    [{ order_id: 1, product_id: 1 }, `INDEX stock_movements_by_order (order_id=? AND rowid${than}?)`],
  ])("movements of %j", (parts, index) => {
    const filter = { product_id: undefined, order_id: undefined, ...parts };
    expect(planOf(movementListQuery(filter, { ...first, descending }))).toEqual([
      `SEARCH stock_movements USING ${index}`,
    ]);
  });

  const byKind = { subject_kind: "order" } as const;
  test.each([
    [{}, "INTEGER PRIMARY KEY (rowid>? AND rowid<?)"],
    [{ type: "order.placed" } as const, "INDEX events_by_type (type=? AND rowid>? AND rowid<?)"],
    [{ ...byKind, type: "order.placed" } as const, "INDEX events_by_type (type=? AND rowid>? AND rowid<?)"],
    [{ ...byKind, subject_id: 1 }, "INDEX events_by_subject (subject_kind=? AND subject_id=? AND rowid>? AND rowid<?)"],
    [{ ...byKind, request_id: "r" }, "INDEX events_by_request (request_id=? AND rowid>? AND rowid<?)"],
  ])("events of %j", (parts, index) => {
    expect(searches(planOf(eventListQuery({ ...noEvents, ...parts }, { ...first, descending })))).toEqual([
      `SEARCH events USING ${index}`,
    ]);
  });

  test.each(Object.entries(eventTypes))("events of the kind %s, whose types are merged", (kind, types) => {
    const filter = { ...noEvents, subject_kind: kind as keyof typeof eventTypes };
    const plan = planOf(eventListQuery(filter, { ...first, descending }));
    expect(searches(plan)).toEqual(
      types.map(() => "SEARCH events USING INDEX events_by_type (type=? AND rowid>? AND rowid<?)"),
    );
    expect(plan.filter((line) => /SCAN|TEMP/.test(line))).toEqual([]);
  });

  test("the days of the figures", () => {
    expect(planOf({ sql: dayQuery, params: ["2023-01-01", "2023-12-31", 3] })).toEqual([
      "SEARCH daily_sales USING PRIMARY KEY (date>? AND date<?)",
    ]);
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

/** The plan without the look-ups of the actors' names, which are by primary key, and without the lines that join parts. */
function searches(plan: readonly string[]): string[] {
  const names = /^(CORRELATED SCALAR SUBQUERY \d+|SEARCH (users|api_keys) USING INTEGER PRIMARY KEY \(rowid=\?\))$/;
  return plan.filter((line) => !names.test(line) && !/^(MERGE \(UNION ALL\)|LEFT|RIGHT)$/.test(line));
}
