import type { Order, Product, Shop, Stats } from "@shop/sdk";
import type { Figures, Sales } from "../state/state.ts";

/** How far back the chart goes. */
export const DAYS = 30;
export const HOURS = 24;

/** More events in a day than this are not read for a picture; the chart says so. */
const MOST_EVENTS = 5_000;
const MOST_PRODUCTS = 1_000;

/** Everything that the overview shows, asked for at once. */
export async function readOverview(shop: Shop, by: "day" | "hour", lines: number, now: Date): Promise<Figures> {
  const [stats, latest, products] = await Promise.all([
    shop.stats.get({ from: dayBefore(now, DAYS - 1), to: dayBefore(now, 0) }),
    shop.orders.list({ sort: "-id", limit: Math.min(100, lines) }).toArray({ max: lines }),
    shop.products.list({ limit: MOST_PRODUCTS }).pages().next(),
  ]);
  const currency = mainCurrency(stats);
  const sales =
    by === "day" ? { sales: byDay(stats, currency, now), partial: false } : await byHour(shop, currency, now);
  const page = products.done === true ? { items: [], next_cursor: null } : products.value;
  return {
    stats,
    currency,
    ...sales,
    latest: latest satisfies Order[],
    low: lowest(page.items),
    lowPartial: page.next_cursor !== null,
  };
}

const dayBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);

/** Amounts of two currencies have no sum: the one with the most orders is drawn. */
function mainCurrency({ revenue }: Stats): string {
  return [...revenue].sort((a, b) => b.orders - a.orders)[0]?.currency ?? "USD";
}

function byDay({ days }: Stats, currency: string, now: Date): Sales[] {
  const known = new Map(days.filter((day) => day.currency === currency).map((day) => [day.date, day]));
  return Array.from({ length: DAYS }, (_, index) => {
    const at = dayBefore(now, DAYS - 1 - index);
    return { at, orders: known.get(at)?.orders ?? 0, revenue: known.get(at)?.revenue ?? 0 };
  });
}

const hourBefore = (now: Date, hours: number): string =>
  new Date(now.getTime() - hours * 3_600_000).toISOString().slice(0, 13);

/** By the journal, since orders carry a day only: the moment at which each order was placed. */
async function byHour(shop: Shop, currency: string, now: Date): Promise<{ sales: Sales[]; partial: boolean }> {
  const first = hourBefore(now, HOURS - 1);
  const sums = new Map<string, { orders: number; revenue: number }>();
  let read = 0;
  let partial = false;
  for await (const { at, after } of shop.events.list({ type: "order.placed", sort: "-id", limit: 1_000 })) {
    if (at.slice(0, 13) < first) break;
    partial = ++read > MOST_EVENTS;
    if (partial) break;
    if (after?.currency !== currency) continue;
    const sum = sums.get(at.slice(0, 13)) ?? { orders: 0, revenue: 0 };
    const revenue = sum.revenue + (after.unit_price ?? 0) * (after.quantity ?? 0);
    sums.set(at.slice(0, 13), { orders: sum.orders + 1, revenue });
  }
  const sales = Array.from({ length: HOURS }, (_, index) => {
    const at = hourBefore(now, HOURS - 1 - index);
    return { at, ...(sums.get(at) ?? { orders: 0, revenue: 0 }) };
  });
  return { sales, partial };
}

const lowest = (products: readonly Product[]): Product[] =>
  [...products].sort((a, b) => a.stock - b.stock || a.id - b.id).slice(0, 50);
