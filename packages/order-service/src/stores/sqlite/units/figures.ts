import type { Connection } from "@shop/database/sqlite";
import type { Sales } from "../../../domain/sales.ts";
import { totalsOf } from "../../totals.ts";

/** Keeps the figures of the shop beside the changes that they come from, so that nobody has to count. */
export interface Figures {
  /** Orders came, or went (all numbers negative), and the stock of all products changed by so much. */
  addSales(sales: Sales, stockChange: number): void;
  /** Products came or went, and the stock of all products changed by so much. */
  addProducts(products: number, stockChange: number): void;
}

const add = "ON CONFLICT (name) DO UPDATE SET value = value + excluded.value";

export function prepareFigures(db: Connection): Figures {
  const addDay = db.prepare<[string, string, number, number, number]>(
    `INSERT INTO daily_sales (date, currency, orders, units, revenue) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (date, currency) DO UPDATE SET
       orders = orders + excluded.orders, units = units + excluded.units, revenue = revenue + excluded.revenue`,
  );
  const removeEmptyDay = db.prepare<[string, string]>(
    "DELETE FROM daily_sales WHERE date = ? AND currency = ? AND orders = 0",
  );
  const addOrderTotals = db.prepare<[number, number, string, number, string, number, string, number]>(
    `INSERT INTO totals (name, value) VALUES ('units_in_stock', ?), ('orders', ?), (?, ?), (?, ?), (?, ?) ${add}`,
  );
  const addProductTotals = db.prepare<[number, number]>(
    `INSERT INTO totals (name, value) VALUES ('units_in_stock', ?), ('products', ?) ${add}`,
  );
  return {
    addSales({ date, currency, orders, units, revenue }, stockChange) {
      const names = totalsOf(currency);
      addDay.run(date, currency, orders, units, revenue);
      // Days without orders would stay for ever: an order can be placed for any day and be cancelled.
      if (orders < 0) removeEmptyDay.run(date, currency);
      addOrderTotals.run(stockChange, orders, names.orders, orders, names.units, units, names.revenue, revenue);
    },
    addProducts: (products, stockChange) => void addProductTotals.run(stockChange, products),
  };
}
