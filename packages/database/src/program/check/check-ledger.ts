import type { ShopReading } from "../reading.ts";
import { inBatches } from "./batches.ts";
import { stockChangeOf } from "./facts.ts";
import type { Counts, Findings } from "./findings.ts";

/** A product by its ledger. */
interface Running {
  sum: number;
  stockAfter: number;
  /** Its lines that belong to no order: how many, and what they sum to; and the same by the journal. */
  lines: number;
  moved: number;
  events: number;
  told: number;
}

interface Line {
  readonly id: number;
  readonly product_id: number;
  readonly change: number;
  readonly stock_after: number;
  readonly order_id: number | null;
  readonly event_id: number;
  readonly type: string | null;
  readonly subject_kind: string | null;
  readonly subject_id: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

const stockTypes = ["product.added", "product.removed", "product.stock_changed"];

/**
 * The ledger line by line: each follows on the one before it of its product, and belongs to an event about the same thing, that says
 * the same. Then the stock of every product. What is kept in memory grows with the products only.
 */
export class LedgerCheck {
  readonly #reading: ShopReading;
  readonly #findings: Findings;
  readonly #products = new Map<number, Running>();

  constructor(reading: ShopReading, findings: Findings) {
    this.#reading = reading;
    this.#findings = findings;
  }

  async lines(counts: Counts, progress: () => void): Promise<void> {
    const { json } = this.#reading.as;
    // Only events about products are read: those of orders are looked at with their orders.
    const told = (side: string): string =>
      `CASE WHEN line.order_id IS NULL THEN ${json(`event.${side}`)} END AS ${side}`;
    const sql = `SELECT line.id, line.product_id, line.change, line.stock_after, line.order_id, line.event_id,
        event.type, event.subject_kind, event.subject_id, ${told("before")}, ${told("after")}
      FROM stock_movements AS line LEFT JOIN events AS event ON event.id = line.event_id
      WHERE line.id > ? ORDER BY line.id LIMIT ?`;
    for await (const lines of inBatches<Line>(this.#reading, sql)) {
      for (const line of lines) this.#line(line);
      counts.movements += lines.length;
      progress();
    }
  }

  /** After the lines: whether an event moved stock of which there is no line. */
  async events(progress: () => void): Promise<void> {
    const { json } = this.#reading.as;
    const sql = `SELECT id, subject_id, ${json("before")} AS before, ${json("after")} AS after
      FROM events WHERE type = ? AND id > ? ORDER BY id LIMIT ?`;
    for (const type of stockTypes)
      for await (const events of inBatches<StockEvent>(this.#reading, sql, type)) {
        for (const { subject_id, before, after } of events) this.#event(subject_id, stockChangeOf(before, after));
        progress();
      }
    for (const [id, { lines, events, moved, told }] of this.#products)
      if (lines !== events || moved !== told) await this.#whichEvents(id);
  }

  /** After the lines: the stock of every product against its ledger. */
  async stocks(counts: Counts): Promise<{ readonly products: number; readonly units: number }> {
    const left = new Map(this.#products);
    let units = 0;
    const sql = "SELECT id, stock FROM products WHERE id > ? ORDER BY id LIMIT ?";
    for await (const products of inBatches<{ id: number; stock: number }>(this.#reading, sql))
      for (const { id, stock } of products) {
        const sum = left.get(id)?.sum ?? 0;
        left.delete(id);
        counts.products += 1;
        units += stock;
        if (sum !== stock) this.#findings.add("product", id, `has a stock of ${stock}, and its ledger sums to ${sum}`);
      }
    for (const [id, { sum }] of left)
      if (sum !== 0) this.#findings.add("product", id, `is gone, and its ledger sums to ${sum}`);
    return { products: counts.products, units };
  }

  #line(line: Line): void {
    const { id, product_id, change, stock_after, order_id } = line;
    const product = this.#running(product_id);
    const expected = product.stockAfter + change;
    if (stock_after !== expected)
      this.#findings.add(
        "movement",
        id,
        `leaves ${stock_after} of product ${product_id}, and should leave ${expected}`,
      );
    product.sum += change;
    product.stockAfter = stock_after;
    if (order_id === null) {
      product.lines += 1;
      product.moved += change;
    }
    const wrong = wrongEvent(line);
    if (wrong !== undefined) this.#findings.add("movement", id, wrong);
  }

  #event(product: number, change: number): void {
    if (change === 0) return;
    const running = this.#running(product);
    running.events += 1;
    running.told += change;
  }

  async #whichEvents(product: number): Promise<void> {
    const { json } = this.#reading.as;
    const lines = await this.#reading.all<{ event_id: number }>(
      "SELECT event_id FROM stock_movements WHERE product_id = ? AND order_id IS NULL",
      product,
    );
    const left = new Map<number, number>();
    for (const { event_id } of lines) left.set(event_id, (left.get(event_id) ?? 0) + 1);
    const sql = `SELECT id, type, ${json("before")} AS before, ${json("after")} AS after FROM events
      WHERE subject_kind = 'product' AND subject_id = ? ORDER BY id`;
    for (const { id, type, before, after } of await this.#reading.all<StockEvent & { type: string }>(sql, product)) {
      const change = stockTypes.includes(type) ? stockChangeOf(before, after) : 0;
      const found = left.get(id) ?? 0;
      if (found !== (change === 0 ? 0 : 1))
        this.#findings.add(
          "event",
          id,
          `moves ${change} of product ${product}, and has ${found === 0 ? "no line" : `${found} lines`} in the ledger`,
        );
    }
  }

  #running(product: number): Running {
    let running = this.#products.get(product);
    if (running === undefined) {
      running = { sum: 0, stockAfter: 0, lines: 0, moved: 0, events: 0, told: 0 };
      this.#products.set(product, running);
    }
    return running;
  }
}

interface StockEvent {
  readonly id: number;
  readonly subject_id: number;
  readonly before: string | null;
  readonly after: string | null;
}

function wrongEvent(line: Line): string | undefined {
  const { event_id, order_id, product_id, change, type, subject_kind, subject_id } = line;
  if (type === null) return `belongs to event ${event_id}, which the journal does not have`;
  const [kind, id] = order_id === null ? ["product", product_id] : ["order", order_id];
  if (subject_kind !== kind || subject_id !== id)
    return `is about ${kind} ${id}, and its event ${event_id} about ${subject_kind} ${subject_id}`;
  if (order_id !== null) return undefined;
  const told = stockChangeOf(line.before, line.after);
  return told === change
    ? undefined
    : `moves ${change} of product ${product_id}, and its event ${event_id} says ${told}`;
}
