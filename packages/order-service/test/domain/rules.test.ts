import { describe, expect, test } from "vitest";
import { dayBefore, dayOf } from "../../src/domain/day.ts";
import { differences } from "../../src/domain/differences.ts";
import { InsufficientStock, PreconditionFailed, ProductHasOrders, StockChanged } from "../../src/domain/failures.ts";
import { happensTo } from "../../src/domain/journal.ts";
import { changedTerms, stockMoves } from "../../src/domain/order-change.ts";
import { salesOf } from "../../src/domain/sales.ts";
import { plannedStock, STOCK_LIMIT, stockRefusal } from "../../src/domain/stock.ts";
import { checkVersion } from "../../src/domain/version.ts";
import { sees } from "../../src/domain/visibility.ts";
import { failure } from "../support/failure.ts";

const order = { product_id: 1, quantity: 2, date: "2023-11-28" };

describe("a change of an order", () => {
  test("to what it is already is none", () => {
    expect(changedTerms(order, {})).toBeUndefined();
    expect(changedTerms(order, { ...order })).toBeUndefined();
  });

  test("keeps what it does not name", () => {
    expect(changedTerms(order, { quantity: 5, date: undefined })).toEqual({ ...order, quantity: 5 });
    expect(changedTerms(order, { product_id: 7 })).toEqual({ ...order, product_id: 7 });
  });

  test("moves the difference of one product", () => {
    expect(stockMoves(order, { ...order, quantity: 5 })).toEqual([{ product_id: 1, change: -3 }]);
    expect(stockMoves(order, { ...order, quantity: 1 })).toEqual([{ product_id: 1, change: 1 }]);
    expect(stockMoves(order, { ...order, date: "2024-02-29" })).toEqual([]);
  });

  test("takes all of another product before it gives back the one", () => {
    expect(stockMoves(order, { ...order, product_id: 7, quantity: 5 })).toEqual([
      { product_id: 7, change: -5 },
      { product_id: 1, change: 2 },
    ]);
  });
});

test("the differences are the facts that a change touches, before and after", () => {
  expect(differences({ a: 1, b: "x" }, { a: 1, b: "x" })).toBeUndefined();
  expect(differences({ a: 1, b: "x" }, { a: 2, b: "x" })).toEqual({ before: { a: 1 }, after: { a: 2 } });
});

test("an order that goes takes from the sales what it brought", () => {
  const sold = { date: "2023-11-28", currency: "USD", quantity: 2, unit_price: 1800 };
  const sales = { date: "2023-11-28", currency: "USD" };
  expect(salesOf(sold, 1)).toEqual({ ...sales, orders: 1, units: 2, revenue: 3600 });
  expect(salesOf(sold, -1)).toEqual({ ...sales, orders: -1, units: -2, revenue: -3600 });
});

test("a stock that can't be changed by so much says why, and how much there is", () => {
  expect(stockRefusal({ id: 1, stock: 3 }, -4)).toEqual(
    failure("insufficient_stock", { product_id: 1, requested: 4, available: 3 }),
  );
  expect(stockRefusal({ id: 1, stock: 3 }, STOCK_LIMIT)).toEqual(failure("stock_limit", { limit: 1_000_000_000 }));
});

test("a change of the stock is a difference or a count, of the stock that was seen", () => {
  const chai = { id: 1, stock: 39 };
  expect(plannedStock(chai, { change: 6 })).toEqual({ change: 6, reason: "restock" });
  expect(plannedStock(chai, { change: -6, expected: 39 })).toEqual({ change: -6, reason: "correction" });
  expect(plannedStock(chai, { set_to: 45, expected: 39 })).toEqual({ change: 6, reason: "correction" });
  for (const seen of [{ change: 6 }, { set_to: 39 }]) {
    expect(() => plannedStock(chai, { ...seen, expected: 38 })).toThrow(
      failure("stock_changed", { expected: 38, actual: 39 }) as Error,
    );
  }
});

test("days are those of UTC", () => {
  expect(dayOf(new Date("2026-11-24T23:59:59.999Z"))).toBe("2026-11-24");
  expect(dayBefore(new Date("2024-03-01T00:00:00.000Z"), 1)).toBe("2024-02-29");
});

test("a caller sees all, or what is theirs", () => {
  expect([sees(undefined, 4), sees(4, 4), sees(5, 4)]).toEqual([true, true, false]);
});

test("a version is fine when any is, or when it is among the expected ones", () => {
  expect(() => checkVersion("Order 12", 3, undefined)).not.toThrow();
  expect(() => checkVersion("Order 12", 3, [1, 3])).not.toThrow();
  for (const expected of [[], [1, 2]]) {
    expect(() => checkVersion("Order 12", 3, expected)).toThrow(
      failure("precondition_failed", { current_version: 3 }) as Error,
    );
  }
});

test("an event happens to one kind of thing", () => {
  expect([happensTo("order.placed", "order"), happensTo("order.placed", "product")]).toEqual([true, false]);
});

test.each([
  [new InsufficientStock(1, 40, 39), "Product 1 has only 39 left, and 40 would be needed. Ask for 39 or less."],
  [
    new InsufficientStock(1, 2, 0),
    "Product 1 is sold out, and 2 would be needed. Choose another product, or wait until it is restocked.",
  ],
  [
    new ProductHasOrders(1, 12),
    "Product 1 still has 12 orders. Cancel them first: GET /api/orders?product_id=1 lists them.",
  ],
  [new StockChanged(1, 39, 38), "The stock of product 1 is 38 by now, not 39. Count again, and expect 38."],
  [new PreconditionFailed("Order 12", 3), "Order 12 has version 3 by now. Read it again and decide anew."],
])("a failure says what to do next: %s", (error, message) => {
  expect(error.message).toBe(message);
});
