import type { Reader, SqliteDatabase } from "@shop/database/sqlite";
import type { DaySales, Revenue, Stats } from "@shop/openapi";
import type { DayRange, StatsStore } from "../stats-store.ts";
import { totalsOf } from "./totals.ts";

/** The highest number that JSON carries exactly, and the highest amount of the contract. */
const most = Number.MAX_SAFE_INTEGER;
export const dayQuery = `SELECT date, currency, orders, units, min(revenue, ${most}) AS revenue FROM daily_sales
   WHERE date BETWEEN ? AND ? ORDER BY date, currency LIMIT ?`;
/** Four names and three for each currency: as many rows at a million orders. */
const totalsQuery = `SELECT name, min(value, ${most}) AS value FROM totals`;

export function sqliteStatsStore(db: SqliteDatabase): StatsStore {
  return { read: (days) => db.read((reader) => reader.snapshot(() => readStats(reader, days))) };
}

function readStats(reader: Reader, { from = "0000-01-01", to = "9999-12-31", limit }: DayRange): Stats {
  const rows = reader.all<{ name: string; value: number }>(totalsQuery);
  const totals = new Map(rows.map(({ name, value }) => [name, value]));
  const total = (name: string): number => totals.get(name) ?? 0;
  return {
    users: total("users"),
    products: total("products"),
    orders: total("orders"),
    units_in_stock: total("units_in_stock"),
    revenue: revenueOf(totals),
    days: reader.all<DaySales>(dayQuery, from, to, limit),
  };
}

const ordersOf = /^orders\.([A-Z]{3})$/;

/** The sales of all days, for each currency that there are orders in. */
function revenueOf(totals: ReadonlyMap<string, number>): Revenue[] {
  const revenue: Revenue[] = [];
  for (const [name, orders] of totals) {
    const currency = ordersOf.exec(name)?.[1];
    if (currency === undefined || orders === 0) continue;
    const names = totalsOf(currency);
    revenue.push({ currency, orders, units: totals.get(names.units) ?? 0, revenue: totals.get(names.revenue) ?? 0 });
  }
  return revenue.sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
