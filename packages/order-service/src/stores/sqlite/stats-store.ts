import type { Reader, SqliteDatabase } from "@shop/database/sqlite";
import type { DaySales, Stats } from "@shop/openapi";
import { mostAmount, statsOf } from "../stats-of.ts";
import type { DayRange, StatsStore } from "../stats-store.ts";

export const dayQuery = `SELECT date, currency, orders, units, min(revenue, ${mostAmount}) AS revenue FROM daily_sales
   WHERE date BETWEEN ? AND ? ORDER BY date, currency LIMIT ?`;
/** Four names and three for each currency: as many rows at a million orders. */
const totalsQuery = `SELECT name, min(value, ${mostAmount}) AS value FROM totals`;

export function sqliteStatsStore(db: SqliteDatabase): StatsStore {
  return { read: (days) => db.read((reader) => reader.snapshot(() => readStats(reader, days))) };
}

function readStats(reader: Reader, { from = "0000-01-01", to = "9999-12-31", limit }: DayRange): Stats {
  return statsOf(reader.all(totalsQuery), reader.all<DaySales>(dayQuery, from, to, limit));
}
