import type { Order, Product } from "@shop/sdk";
import { renderToString } from "ink";
import { createElement } from "react";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { Screen } from "../../src/console/components/Screen.tsx";
import { changeOrder, placeOrder } from "../../src/console/forms/forms.ts";
import { newState, type Size, type State } from "../../src/console/state/state.ts";
import { update } from "../../src/console/state/update.ts";

const at = "2026-11-24T09:30:00.000Z";
const order = (id: number): Order => ({
  ...{ id, user_id: 1, product_id: 2, quantity: 3, date: "2026-11-24", unit_price: 123_456_700, currency: "USD" },
  ...{ total: 370_370_100, version: 5, created_at: at, updated_at: at },
});
const product: Product = {
  ...{
    id: 2,
    sku: "NW-002",
    name: "緑茶 おーいお茶 with a name that goes on for longer than any screen is wide".repeat(3),
  },
  ...{ unit_price: 250, currency: "USD", stock: 4, version: 1, created_at: at, updated_at: at },
};
const place = { name: "a context with a rather long name of its own", as: "as somebody", readOnly: undefined };
const sizes: readonly Size[] = [60, 61, 79, 80, 110, 300].flatMap((columns) =>
  [16, 24, 80].map((rows) => ({ columns, rows })),
);

/** The same shop, at this size. */
function shop(size: Size): State {
  const stats = {
    users: 1,
    products: 2,
    orders: 1_000_000,
    units_in_stock: 5,
    days: [],
    revenue: [{ currency: "USD", orders: 3, units: 9, revenue: 1_234_567_890_123 }],
  };
  const sales = Array.from({ length: 30 }, (_, day) => ({
    at: `2026-11-${String(day + 1).padStart(2, "0")}`,
    orders: day,
    revenue: day * 1e9,
  }));
  const figures = {
    stats,
    currency: "USD",
    sales,
    partial: false,
    latest: Array.from({ length: 90 }, (_, id) => order(id + 1)),
    low: [product],
    lowPartial: true,
  };
  const services = (["user-service", "order-service"] as const).map((service) => ({
    service,
    url: "http://127.0.0.1:5001",
    health: "away" as const,
    speed: "",
    reason: "It can not be reached, for a reason that is told at length.",
  }));
  const page = { items: Array.from({ length: 100 }, (_, index) => order(1_000_000 - index)), next_cursor: "next" };
  return [
    { type: "figures", by: "day", figures } as const,
    { type: "health", services } as const,
    { type: "key", key: "2" } as const,
    { type: "page", area: "orders", serial: 0, index: 0, page } as const,
    { type: "names", names: { users: { 1: "王小明 and a long name" }, products: { 2: product.name } } } as const,
  ].reduce((state, message) => update(state, message).state, newState(size, place));
}

const lines = (state: State): string[] =>
  renderToString(createElement(Screen, { state }), { columns: state.size.columns }).split("\n");

function expectToFit(state: State): void {
  const drawn = lines(state);
  expect(drawn.length).toBeLessThanOrEqual(state.size.rows);
  for (const line of drawn) expect(stringWidth(line), line).toBeLessThanOrEqual(state.size.columns);
}

describe.each(sizes)("the screen at $columns×$rows", (size) => {
  const key = (state: State, name: string): State => update(state, { type: "key", key: name }).state;
  const open = shop(size);
  it.each([
    ["the list", open],
    ["the overview", key(open, "1")],
    ["an empty area", key(open, "3")],
    ["help", key(open, "?")],
    ["a question", key(open, "x")],
    ["a filter", key(open, "/")],
    [
      "a form",
      {
        ...open,
        overlay: { kind: "form", form: placeOrder({ user: "x".repeat(400), product: product.name }) },
      } satisfies State,
    ],
    [
      "an edit",
      {
        ...open,
        overlay: { kind: "form", form: { ...changeOrder(order(5)), error: "It went wrong. ".repeat(30) } },
      } satisfies State,
    ],
    [
      "details",
      {
        ...open,
        details: [
          {
            kind: "product",
            id: 2,
            row: product,
            facts: [
              ["Name", product.name],
              ["Stock", "4"],
            ],
            relatedTitle: "Ledger",
            related: Array.from({ length: 99 }, (_, id) => ({ cells: [product.name, `${id}`], opens: undefined })),
            selected: 50,
            failure: undefined,
          },
        ],
      } satisfies State,
    ],
    [
      "a failure",
      {
        ...open,
        area: "users",
        lists: {
          ...open.lists,
          users: { ...open.lists.users, error: { code: "connection_failed", message: product.name, hint: undefined } },
        },
      } satisfies State,
    ],
  ])("%s fits", (_, state) => expectToFit(state));
});

describe("the screen", () => {
  it("shows the chosen order, what it is, and where we are among a million", () => {
    const state = update(shop({ columns: 100, rows: 16 }), { type: "key", key: "down" }).state;
    expect(lines(state)[2]).toContain("2 of 1,000,000");
    expect(lines(state)[5]).toMatch(/^▸ +999999 {2}2026-11-24 {2}王小明 and/);
  });

  it("costs the same with a million rows as with a hundred: it draws what is visible", () => {
    const state = shop({ columns: 100, rows: 26 });
    expect(lines(state)).toHaveLength(26);
    expect(state.lists.orders.window.pages.size).toBe(1);
  });
});
