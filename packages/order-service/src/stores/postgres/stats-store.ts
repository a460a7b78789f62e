import type { PostgresDatabase, Reader } from "@shop/database/postgres";
import type { DaySales, Stats } from "@shop/openapi";
import { mostAmount, statsOf } from "../stats-of.ts";
import type { DayRange, StatsStore } from "../stats-store.ts";
import { firstDay, lastDay } from "./order-list-queries.ts";

/** A day's rows are next to each other in the index, so the days are summed as they come and the last ones are not read. */
export const dayQuery = `SELECT date, currency, sum(orders)::bigint AS orders, sum(units)::bigint AS units,
     least(sum(revenue), ${mostAmount})::bigint AS revenue
   FROM daily_sales WHERE date BETWEEN $1 AND $2
   GROUP BY date, currency HAVING sum(orders) <> 0 ORDER BY date, currency LIMIT $3`;
/** Four names and three for each currency, each as often as there are shards: as many rows at a million orders. */
const totalsQuery = `SELECT name, least(sum(value), ${mostAmount})::bigint AS value FROM totals GROUP BY name`;

export function postgresStatsStore(db: PostgresDatabase): StatsStore {
  return { read: (days) => db.read((reader) => reader.snapshot((state) => readStats(state, days))) };
}

async function readStats(reader: Reader, { from = firstDay, to = lastDay, limit }: DayRange): Promise<Stats> {
  const [totals, days] = await Promise.all([
    reader.all<{ name: string; value: number }>(totalsQuery),
    reader.all<DaySales>(dayQuery, from, to, limit),
  ]);
  return statsOf(totals, days);
}
