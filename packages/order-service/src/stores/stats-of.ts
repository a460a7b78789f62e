import type { DaySales, Revenue, Stats } from "@shop/openapi";
import { totalsOf } from "./totals.ts";

/** The highest number that JSON carries exactly, and the highest amount of the contract. */
export const mostAmount = Number.MAX_SAFE_INTEGER;

/** The figures, out of the roll-ups as they were read: all totals, and the days that were asked for. */
export function statsOf(rows: readonly { readonly name: string; readonly value: number }[], days: DaySales[]): Stats {
  const totals = new Map(rows.map(({ name, value }) => [name, value]));
  const total = (name: string): number => totals.get(name) ?? 0;
  return {
    users: total("users"),
    products: total("products"),
    orders: total("orders"),
    units_in_stock: total("units_in_stock"),
    revenue: revenueOf(totals),
    days,
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
