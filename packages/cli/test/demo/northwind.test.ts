import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { readNorthwind } from "../../src/demo/northwind.ts";

const today = "2028-02-29";
const demo = readNorthwind(today);

test("it is all of Northwind", () => {
  expect([demo.users.length, demo.products.length, demo.orders.length]).toEqual([91, 77, 2155]);
  expect(demo.users.find(({ name }) => name === "Antonio Moreno Taquería")?.address).toContain("México D.F.");
  expect(demo.products[0]).toEqual({ sku: "NW-001", name: "Chai", unit_price: 1800, currency: "USD", stock: 867 });
});

test("the last order is of today, and all keep their distance to it", () => {
  const dates = demo.orders.map(({ date }) => date);
  expect(dates.at(-1)).toBe(today);
  expect(dates).toEqual(dates.toSorted());
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  expect(days).toBe((Date.parse("1998-05-06") - Date.parse("1996-07-04")) / 86_400_000);
});

test("every order is of a user and a product that are there, and no two are alike", () => {
  const names = new Set(demo.users.map(({ name }) => name));
  const skus = new Set(demo.products.map(({ sku }) => sku));
  expect(demo.orders.filter(({ user, sku }) => !names.has(user) || !skus.has(sku))).toEqual([]);
  expect(new Set(demo.orders.map((order) => JSON.stringify(order))).size).toBe(demo.orders.length);
});

test("the opening stock is enough for all orders in any order, and leaves what Northwind says", () => {
  const file = new URL("../../../../examples/northwind/expected-stock.csv", import.meta.url);
  const expected: { sku: string; stock: string }[] = parse(readFileSync(file), { columns: true });
  const left = new Map(demo.products.map(({ sku, stock }) => [sku, stock]));
  for (const { sku, quantity } of demo.orders) {
    // Each takes something, so that the stock is never less than at the end.
    expect(quantity).toBeGreaterThan(0);
    left.set(sku, (left.get(sku) ?? Number.NaN) - quantity);
  }
  expect([...left]).toEqual(expected.map(({ sku, stock }) => [sku, Number(stock)]));
  expect(Math.min(...left.values())).toBeGreaterThanOrEqual(0);
});
