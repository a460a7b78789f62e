import { isShopError, type Order, type Shop, type Stats } from "@shop/sdk";
import type { Counts, Findings } from "./difference.ts";

type Day = Stats["days"][number];
type Sums = Pick<Day, "orders" | "units" | "revenue">;

const nothing: Sums = { orders: 0, units: 0, revenue: 0 };
/** How often a day that moves while it is looked at is looked at again. */
const TRIES = 12;

/** What the orders of each day and currency amount to, summed up while they are read; and the shop's own figures against that. */
export class SalesCheck {
  readonly #shop: Shop;
  readonly #findings: Findings;
  readonly #counts: Counts;
  readonly #days = new Map<string, Sums>();

  constructor(shop: Shop, findings: Findings, counts: Counts) {
    this.#shop = shop;
    this.#findings = findings;
    this.#counts = counts;
  }

  order(order: Order): void {
    addOrder(this.#days, order);
  }

  async finish(): Promise<void> {
    const suspects = new Set<string>();
    const left = new Map(this.#days);
    for await (const day of daysOf(this.#shop, { from: "0001-01-01", to: "9999-12-31" })) {
      this.#counts.days += 1;
      if (!same(day, left.get(keyOf(day)) ?? nothing)) suspects.add(day.date);
      left.delete(keyOf(day));
    }
    for (const key of left.keys()) suspects.add(key.slice(0, 10));
    for (const date of suspects) await this.#lookAgain(date);
    await this.#checkTotals();
  }

  /** The figures of a day before and after its orders were read; when those are the same, the orders must be what they say. */
  async #lookAgain(date: string): Promise<void> {
    let differing = "";
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await this.#figures(date);
      const found = new Map<string, Sums>();
      for await (const order of this.#shop.orders.list({ from: date, to: date, limit: 1000 })) addOrder(found, order);
      if (JSON.stringify(before) !== JSON.stringify(await this.#figures(date))) continue;
      const what = differenceOf(before, found);
      if (what === undefined) return;
      // Twice the same: an order that came and went in between is not what makes the difference.
      if (what === differing) return this.#findings.differs("day", date, what);
      differing = what;
    }
    this.#findings.moves("day", date, "was sold on each time it was looked at");
  }

  async #figures(date: string): Promise<readonly Day[]> {
    return (await this.#shop.stats.get({ from: date, to: date })).days;
  }

  /** All days and all totals in one answer are of one moment; where there are too many days for that, their sum is not looked at. */
  async #checkTotals(): Promise<void> {
    const stats = await tooMany(this.#shop.stats.get({ from: "0001-01-01", to: "9999-12-31" }));
    if (stats === undefined) return;
    const sums = new Map<string, Sums>();
    for (const { currency, ...day } of stats.days) sums.set(currency, plus(sums.get(currency), day));
    for (const { currency, ...total } of stats.revenue) {
      const sum = sums.get(currency) ?? nothing;
      sums.delete(currency);
      if (!same(sum, total))
        this.#findings.differs("totals", currency, `are ${told(total)}, and its days have ${told(sum)}`);
    }
    for (const [currency, sum] of sums)
      this.#findings.differs("totals", currency, `are missing, and its days have ${told(sum)}`);
  }
}

function differenceOf(figures: readonly Day[], found: Map<string, Sums>): string | undefined {
  const kept = new Map(figures.map((day) => [keyOf(day), day] as const));
  for (const key of new Set([...kept.keys(), ...found.keys()])) {
    const [figure = nothing, orders = nothing] = [kept.get(key), found.get(key)];
    if (!same(figure, orders))
      return `is kept as ${told(figure)} in ${key.slice(11)}, and its orders are ${told(orders)}`;
  }
  return undefined;
}

const keyOf = ({ date, currency }: Pick<Day, "date" | "currency">): string => `${date} ${currency}`;
const told = ({ orders, units, revenue }: Sums): string => `${orders} orders, ${units} units, ${revenue} minor units`;
const same = (a: Sums, b: Sums): boolean => a.orders === b.orders && a.units === b.units && a.revenue === b.revenue;
const plus = (a: Sums = nothing, b: Sums): Sums => ({
  orders: a.orders + b.orders,
  units: a.units + b.units,
  revenue: a.revenue + b.revenue,
});

function addOrder(days: Map<string, Sums>, order: Order): void {
  const key = keyOf(order);
  days.set(key, plus(days.get(key), { orders: 1, units: order.quantity, revenue: order.total }));
}

/** All days that the shop has figures of: asked for in halves where they are too many for one answer. */
async function* daysOf(shop: Shop, { from, to }: { readonly from: string; readonly to: string }): AsyncGenerator<Day> {
  // A day alone is never too much to ask for.
  const stats = from === to ? await shop.stats.get({ from, to }) : await tooMany(shop.stats.get({ from, to }));
  if (stats !== undefined) return yield* stats.days;
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const middle = Math.floor((first + last) / 2 / 86_400_000) * 86_400_000;
  const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
  yield* daysOf(shop, { from, to: dayOf(middle) });
  yield* daysOf(shop, { from: dayOf(middle + 86_400_000), to });
}

async function tooMany(stats: Promise<Stats>): Promise<Stats | undefined> {
  try {
    return await stats;
  } catch (error) {
    if (isShopError(error) && error.code === "invalid_request") return undefined;
    throw error;
  }
}
