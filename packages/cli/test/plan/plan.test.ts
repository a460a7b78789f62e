import { describe, expect, it } from "vitest";
import { isNothing, movedBy, type OrderRow, type PlannedWork, type ProductRow, Totals } from "../../src/plan/plan.ts";

const order: OrderRow = {
  ...{
    id: 12,
    version: 1,
    user_id: 4,
    product_id: 1,
    quantity: 3,
    date: "2023-11-28",
    unit_price: 1800,
    currency: "USD",
  },
};
const product: ProductRow = { id: 1, version: 1, sku: "A", name: "Chai", stock: 4, unit_price: 1800, currency: "EUR" };

const cancel: PlannedWork = { action: "orders.cancel" };
const fewer: PlannedWork = { action: "orders.update", change: { quantity: 1 } };
const later: PlannedWork = { action: "orders.update", change: { date: "2024-02-29" } };
const dearer: PlannedWork = { action: "products.update", change: { unit_price: 2000 } };
const more: PlannedWork = { action: "products.restock", change: { change: 20, reason: "r" } };
const count: PlannedWork = { action: "products.restock", change: { set_to: 1, reason: "r" } };

it.each([
  ["a cancelled order", cancel, order, { units: 3, amount: -5400 }],
  ["a smaller order", fewer, order, { units: 2, amount: -3600 }],
  ["an order of another day", later, order, { units: 0, amount: 0 }],
  ["a dearer product", dearer, product, { units: 0, amount: 800 }],
  ["a delivery", more, product, { units: 20, amount: 36_000 }],
  ["a count", count, product, { units: -3, amount: -5400 }],
] as const)("%s moves units into the stock, and money", (_, work, row, moved) => {
  const { units, amount } = movedBy(work, row);
  expect({ units: units + 0, amount: amount + 0 }).toEqual(moved);
});

describe("a row that is already what it is to become", () => {
  it.each([
    [cancel, order, false],
    [{ action: "orders.update", change: { quantity: 3 } }, order, true],
    [{ action: "orders.update", change: { quantity: 3, date: "2024-02-29" } }, order, false],
    [{ action: "products.update", change: { unit_price: 1800, currency: "EUR" } }, product, true],
    [{ action: "products.restock", change: { set_to: 4, reason: "r" } }, product, true],
    [more, product, false],
  ] as const)("%j: nothing is %s", (work, row, nothing) => {
    expect(isNothing(work, row)).toBe(nothing);
  });
});

it("sums up by currency", () => {
  const totals = new Totals();
  for (const currency of ["USD", "EUR", "USD"]) totals.add(cancel, { ...order, currency });
  expect(totals.end()).toEqual({
    end: true,
    rows: 3,
    totals: [
      { currency: "USD", rows: 2, units: 6, amount: -10_800 },
      { currency: "EUR", rows: 1, units: 3, amount: -5400 },
    ],
  });
});
