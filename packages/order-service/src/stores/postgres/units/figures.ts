import type { Connection } from "@shop/database/postgres";
import type { Sales } from "../../../domain/sales.ts";
import { totalsOf } from "../../totals.ts";

/** What a change adds to the figures of the shop; what goes is negative. */
export interface FigureChange {
  readonly sales?: readonly Sales[];
  readonly products?: number;
  /** Of all products together. */
  readonly stock: number;
}

const addDays = `INSERT INTO daily_sales (date, currency, shard, orders, units, revenue)
  SELECT date, currency, $1, orders, units, revenue
  FROM unnest($2::date[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[])
    AS day (date, currency, orders, units, revenue)
  ORDER BY date, currency
  ON CONFLICT (date, currency, shard) DO UPDATE SET orders = daily_sales.orders + excluded.orders,
    units = daily_sales.units + excluded.units, revenue = daily_sales.revenue + excluded.revenue`;

const addTotals = `INSERT INTO totals (name, shard, value)
  SELECT name, $1, value FROM unnest($2::text[], $3::bigint[]) AS total (name, value) ORDER BY name
  ON CONFLICT (name, shard) DO UPDATE SET value = totals.value + excluded.value`;

/**
 * Rows of a day that come to nothing together. They are looked for only when the day seems to have no orders, and those
 * that somebody else is adding to are left alone, so that nobody ever waits for this.
 */
const removeEmptyDay = `
  WITH idle AS (
    SELECT shard, orders, units, revenue FROM daily_sales
    WHERE date = $1 AND currency = $2
      AND (SELECT sum(orders) FROM daily_sales AS day WHERE day.date = $1 AND day.currency = $2) = 0
    FOR UPDATE SKIP LOCKED
  )
  DELETE FROM daily_sales USING idle
  WHERE date = $1 AND currency = $2 AND daily_sales.shard = idle.shard
    AND (SELECT sum(orders) = 0 AND sum(units) = 0 AND sum(revenue) = 0 FROM idle)`;

/**
 * Keeps the figures of the shop beside the changes that they come from, so that nobody has to count. Each is the sum of
 * several rows, of which this adds to the one of its connection's shard. They are the last rows that a change locks, and
 * always in the same order.
 */
export async function addFigures(db: Connection, change: FigureChange): Promise<void> {
  const days = byDay(change.sales ?? []);
  const totals = [...totalsOfChange(change, days)].filter(([, value]) => value !== 0);
  await Promise.all([
    days.length > 0 && db.run(addDays, db.shard, ...columnsOf(days)),
    totals.length > 0 &&
      db.run(
        addTotals,
        db.shard,
        totals.map(([name]) => name),
        totals.map(([, value]) => value),
      ),
    // Days without orders would stay for ever: an order can be placed for any day and be cancelled.
    ...days.filter(({ orders }) => orders < 0).map(({ date, currency }) => db.run(removeEmptyDay, date, currency)),
  ]);
}

/** The sales of each day and currency together; days on which nothing changes are left out. */
function byDay(sales: readonly Sales[]): Sales[] {
  const days = new Map<string, Sales>();
  for (const { date, currency, orders, units, revenue } of sales) {
    const key = date + currency;
    const day = days.get(key) ?? { orders: 0, units: 0, revenue: 0 };
    days.set(key, {
      date,
      currency,
      orders: day.orders + orders,
      units: day.units + units,
      revenue: day.revenue + revenue,
    });
  }
  return [...days.values()].filter(({ orders, units, revenue }) => orders !== 0 || units !== 0 || revenue !== 0);
}

function columnsOf(days: readonly Sales[]) {
  return [
    days.map(({ date }) => date),
    days.map(({ currency }) => currency),
    days.map(({ orders }) => orders),
    days.map(({ units }) => units),
    days.map(({ revenue }) => revenue),
  ] as const;
}

function totalsOfChange({ products = 0, stock }: FigureChange, days: readonly Sales[]): Map<string, number> {
  const totals = new Map([
    ["products", products],
    ["units_in_stock", stock],
  ]);
  const add = (name: string, value: number): void => void totals.set(name, (totals.get(name) ?? 0) + value);
  for (const { currency, orders, units, revenue } of days) {
    const names = totalsOf(currency);
    add("orders", orders);
    add(names.orders, orders);
    add(names.units, units);
    add(names.revenue, revenue);
  }
  return totals;
}
