import type { JournalEvent, StockMovement } from "@shop/sdk";
import type { Counts, Findings } from "./difference.ts";
import type { LedgerReader } from "./ledger-reader.ts";

/** A product by its ledger. */
export interface Running {
  sum: number;
  stock_after: number;
}

/**
 * Each line of the ledger against the line before and the event that it belongs to. With several replicas the lines of events
 * that were under way together lie in any order, so a line is kept until its event comes. What is kept grows with the products
 * and with how much is under way at once, and not with the ledger.
 */
export class LedgerCheck {
  readonly products = new Map<number, Running>();
  readonly #ledger: LedgerReader;
  readonly #findings: Findings;
  readonly #counts: Counts;
  /** Lines that were read, by the event that they belong to. */
  readonly #waiting = new Map<number, StockMovement[]>();

  constructor(ledger: LedgerReader, findings: Findings, counts: Counts) {
    this.#ledger = ledger;
    this.#findings = findings;
    this.#counts = counts;
  }

  /** A page of the journal was read: whatever its events have moved is in the ledger now. */
  refresh(): void {
    this.#ledger.refresh();
  }

  /** Events must come one after the other. An event's lines were committed with it, so they are there to be read. */
  async event(event: JournalEvent): Promise<void> {
    const expected = linesOf(event);
    while ((this.#waiting.get(event.id)?.length ?? 0) < expected) if (!(await this.#readOne())) break;
    const lines = this.#waiting.get(event.id) ?? [];
    this.#waiting.delete(event.id);
    if (!follows(event, lines)) {
      const found = lines.map(({ product_id, change }) => `${change} of product ${product_id}`).join(", ") || "nothing";
      this.#findings.differs(
        "event",
        event.id,
        `is ${event.type} of ${event.subject.kind} ${event.subject.id}, and the ledger moved ${found} for it`,
      );
    }
  }

  /** The journal was read up to this event: a line that belongs to one before it, and was not asked for, belongs to none. */
  async finish(lastEvent: number): Promise<void> {
    this.refresh();
    while (await this.#readOne());
    for (const [event, lines] of this.#waiting) {
      if (event > lastEvent) continue;
      for (const { id } of lines)
        this.#findings.differs("movement", id, `belongs to event ${event}, which the journal does not have, or not so`);
    }
  }

  async #readOne(): Promise<boolean> {
    const line = await this.#ledger.take();
    if (line === undefined) return false;
    this.#line(line);
    const waiting = this.#waiting.get(line.event_id);
    if (waiting === undefined) this.#waiting.set(line.event_id, [line]);
    else waiting.push(line);
    return true;
  }

  #line({ id, product_id, change, stock_after }: StockMovement): void {
    this.#counts.movements += 1;
    const product = this.products.get(product_id) ?? { sum: 0, stock_after: 0 };
    const expected = product.stock_after + change;
    if (stock_after !== expected)
      this.#findings.differs(
        "movement",
        id,
        `leaves ${stock_after} of product ${product_id}, and should leave ${expected}`,
      );
    this.products.set(product_id, { sum: product.sum + change, stock_after });
  }
}

/** How many lines the event must have made. */
function linesOf({ type, before, after }: JournalEvent): number {
  switch (type) {
    case "product.added":
    case "product.removed":
    case "product.stock_changed":
      return (after?.stock ?? 0) === (before?.stock ?? 0) ? 0 : 1;
    case "order.placed":
    case "order.restored":
    case "order.cancelled":
      return 1;
    case "order.changed":
      if (after?.product_id !== undefined) return 2;
      return (before?.quantity ?? 0) === (after?.quantity ?? 0) ? 0 : 1;
    default:
      return 0;
  }
}

/** Whether these lines are what the event must have made. An unchanged quantity or product is not in it, and not looked at. */
function follows({ type, subject, before, after }: JournalEvent, lines: readonly StockMovement[]): boolean {
  const [line, other] = lines;
  const one = (product_id: number | undefined, change: number): boolean =>
    change === 0
      ? line === undefined
      : line !== undefined &&
        other === undefined &&
        line.change === change &&
        (product_id ?? line.product_id) === line.product_id;
  switch (type) {
    case "product.added":
    case "product.removed":
    case "product.stock_changed":
      return one(subject.id, (after?.stock ?? 0) - (before?.stock ?? 0));
    case "order.placed":
    case "order.restored":
      return one(after?.product_id, -(after?.quantity ?? 0));
    case "order.cancelled":
      return one(before?.product_id, before?.quantity ?? 0);
    case "order.changed":
      if (after?.product_id === undefined) return one(undefined, (before?.quantity ?? 0) - (after?.quantity ?? 0));
      return lines.length === 2 && line?.product_id === after.product_id && other?.product_id === before?.product_id;
    default:
      return line === undefined;
  }
}
