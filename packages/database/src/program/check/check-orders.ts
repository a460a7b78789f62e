import type { ShopReading } from "../reading.ts";
import type { Counts, Findings } from "./findings.ts";
import { differences, type OrderEvent, type OrderRow, type OrderState, stepOf } from "./order-story.ts";

interface OrderLine {
  readonly order_id: number;
  readonly event_id: number;
  readonly product_id: number;
  readonly change: number;
}

/** Ids of orders that are looked at together. */
const window = 1_000;

/**
 * Every order that there is, or ever was, against its events, and each of its events against the ledger: by ranges of ids, with what
 * belongs to one range in memory.
 */
export class OrdersCheck {
  readonly #reading: ShopReading;
  readonly #findings: Findings;
  readonly #sql: { readonly orders: string; readonly events: string; readonly lines: string; readonly next: string };

  constructor(reading: ShopReading, findings: Findings) {
    this.#reading = reading;
    this.#findings = findings;
    const { time, date, json } = reading.as;
    this.#sql = {
      orders: `SELECT id, user_id, product_id, quantity, ${date("date")} AS date, unit_price, currency, version,
        ${time("created_at")} AS created_at FROM orders WHERE id BETWEEN ? AND ? ORDER BY id`,
      events: `SELECT id, ${time("at")} AS at, type, subject_id, ${json("before")} AS before, ${json("after")} AS after
        FROM events WHERE subject_kind = 'order' AND subject_id BETWEEN ? AND ? ORDER BY subject_id, id`,
      lines: `SELECT order_id, event_id, product_id, change FROM stock_movements
        WHERE order_id BETWEEN ? AND ? ORDER BY order_id, id`,
      next: `SELECT min(id) AS id FROM (SELECT min(id) AS id FROM orders WHERE id >= ?
        UNION ALL SELECT min(subject_id) FROM events WHERE subject_kind = 'order' AND subject_id >= ?) AS firsts`,
    };
  }

  /** @param each gets every order that is there */
  async run(counts: Counts, each: (order: OrderRow) => void, progress: () => void): Promise<void> {
    for (let from = await this.#next(0); from !== undefined; from = await this.#next(from + window)) {
      const range = [from, from + window - 1] as const;
      const orders = await this.#reading.all<OrderRow>(this.#sql.orders, ...range);
      const events = grouped(
        await this.#reading.all<OrderEvent>(this.#sql.events, ...range),
        (event) => event.subject_id,
      );
      const lines = grouped(await this.#reading.all<OrderLine>(this.#sql.lines, ...range), (line) => line.order_id);
      for (const order of orders) {
        each(order);
        this.#order(order.id, order, events.get(order.id) ?? [], lines.get(order.id) ?? []);
        events.delete(order.id);
      }
      for (const [id, gone] of events) this.#order(id, undefined, gone, lines.get(id) ?? []);
      counts.orders += orders.length;
      progress();
    }
  }

  async #next(from: number): Promise<number | undefined> {
    const [row] = await this.#reading.all<{ id: number | null }>(this.#sql.next, from, from);
    return row?.id ?? undefined;
  }

  #order(id: number, row: OrderRow | undefined, events: readonly OrderEvent[], lines: readonly OrderLine[]): void {
    let state: OrderState;
    const byEvent = grouped(lines, (line) => line.event_id);
    for (const event of events) {
      const { state: next, moves, wrong } = stepOf(event, state);
      if (wrong !== undefined) this.#findings.add("event", event.id, `(${event.type} of order ${id}) ${wrong}`);
      this.#moves(event, moves, byEvent.get(event.id) ?? []);
      state = next;
    }
    if (row === undefined && state !== undefined)
      this.#findings.add("order", id, "is not there, and by its journal it is");
    else if (row !== undefined && state === undefined)
      this.#findings.add(
        "order",
        id,
        `is there, and by its journal it ${events.length === 0 ? "was never placed" : "was cancelled"}`,
      );
    else if (row !== undefined && state !== undefined)
      for (const difference of differences(row, state)) this.#findings.add("order", id, difference);
  }

  #moves(
    { id, type, subject_id }: OrderEvent,
    moves: readonly (readonly [number | undefined, number])[],
    lines: readonly OrderLine[],
  ): void {
    const told = (pairs: readonly (readonly [number | undefined, number])[]): string =>
      pairs.map(([product, change]) => `${change} of product ${product}`).join(" and ") || "nothing";
    const found = told(lines.map(({ product_id, change }) => [product_id, change] as const));
    const expected = told(moves.filter(([, change]) => change !== 0));
    if (found !== expected)
      this.#findings.add(
        "event",
        id,
        `(${type} of order ${subject_id}) must move ${expected}, and the ledger moved ${found} for it`,
      );
  }
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
