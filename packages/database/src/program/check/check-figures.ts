import type { ShopReading } from "../reading.ts";
import type { Counts, Findings } from "./findings.ts";
import type { OrderRow } from "./order-story.ts";

interface Sums {
  readonly orders: number;
  readonly units: number;
  readonly revenue: number;
}

const nothing: Sums = { orders: 0, units: 0, revenue: 0 };

/** What the shop keeps of its figures (`daily_sales`, `totals`) against what they are figures of. */
export class FiguresCheck {
  readonly #reading: ShopReading;
  readonly #findings: Findings;
  readonly #days = new Map<string, Sums>();
  readonly #currencies = new Map<string, Sums>();

  constructor(reading: ShopReading, findings: Findings) {
    this.#reading = reading;
    this.#findings = findings;
  }

  order({ date, currency, quantity, unit_price }: OrderRow): void {
    const sums = { orders: 1, units: quantity, revenue: quantity * unit_price };
    add(this.#days, `${date} ${currency}`, sums);
    add(this.#currencies, currency, sums);
  }

  /** A day may be kept in several parts, which are summed. */
  async days(counts: Counts): Promise<void> {
    const { date } = this.#reading.as;
    const left = new Map(this.#days);
    const kept = await this.#reading.all<Sums & { date: string; currency: string }>(
      `SELECT ${date("date")} AS date, currency, sum(orders) AS orders, sum(units) AS units, sum(revenue) AS revenue
       FROM daily_sales GROUP BY date, currency ORDER BY date, currency`,
    );
    for (const { date, currency, ...sums } of kept) {
      const key = `${date} ${currency}`;
      counts.days += 1;
      this.#compare("day", key, sums, left.get(key) ?? nothing);
      left.delete(key);
    }
    for (const [key, sums] of left) this.#compare("day", key, nothing, sums);
  }

  /** @param counted what is not known from the orders: how many users, products and units in stock there are */
  async totals(counted: Readonly<Record<"users" | "products" | "units_in_stock", number>>): Promise<void> {
    const rows = await this.#reading.all<{ name: string; value: number }>(
      "SELECT name, sum(value) AS value FROM totals GROUP BY name",
    );
    const kept = new Map(rows.map(({ name, value }) => [name, value]));
    const expected = new Map<string, number>(Object.entries(counted));
    let orders = 0;
    for (const [currency, sums] of this.#currencies) {
      orders += sums.orders;
      for (const name of ["orders", "units", "revenue"] as const) expected.set(`${name}.${currency}`, sums[name]);
    }
    expected.set("orders", orders);
    for (const name of new Set([...kept.keys(), ...expected.keys()])) {
      const [is, must] = [kept.get(name) ?? 0, expected.get(name) ?? 0];
      if (is !== must) this.#findings.add("total", name, `is kept as ${is}, and is ${must}`);
    }
  }

  #compare(kind: "day", key: string, kept: Sums, must: Sums): void {
    if (told(kept) !== told(must))
      this.#findings.add(kind, key, `is kept as ${told(kept)}, and its orders are ${told(must)}`);
  }
}

const told = ({ orders, units, revenue }: Sums): string => `${orders} orders, ${units} units, ${revenue} minor units`;

function add(sums: Map<string, Sums>, key: string, more: Sums): void {
  const { orders, units, revenue } = sums.get(key) ?? nothing;
  sums.set(key, { orders: orders + more.orders, units: units + more.units, revenue: revenue + more.revenue });
}
