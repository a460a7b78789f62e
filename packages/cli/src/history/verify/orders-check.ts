import type { JournalEvent, Order, Shop } from "@shop/sdk";
import { ifThere } from "../tell/names.ts";
import type { Counts, Findings } from "./difference.ts";
import { BUCKET, Fingerprints } from "./fingerprints.ts";
import { factChanges, factDifferences, factsOf, type OrderFacts, replayed } from "./order-facts.ts";
import { pooled } from "./pooled.ts";

/** How often an order that changes while it is looked at is looked at again. */
const TRIES = 8;

/**
 * All orders against the journal while the shop is being used. The orders are read in the order of their ids; after each page the
 * journal is read on to the present. So each order is compared with the journal of the moment in which it was read: later events
 * about orders that were read already are none of its business, and what happened while a page was on its way shows as a
 * difference that the second look clears up.
 */
export class OrdersCheck {
  readonly #shop: Shop;
  readonly #findings: Findings;
  readonly #counts: Counts;
  /** What the journal tells, less what was read. */
  readonly #left = new Fingerprints();
  /** Orders up to this id were read. */
  #readUpTo = 0;
  #highest = 0;

  constructor(shop: Shop, findings: Findings, counts: Counts) {
    this.#shop = shop;
    this.#findings = findings;
    this.#counts = counts;
  }

  event(event: JournalEvent): void {
    const { kind, id } = event.subject;
    if (kind !== "order" || id <= this.#readUpTo) return;
    this.#highest = Math.max(this.#highest, id);
    const { gone, come } = factChanges(event);
    this.#add(id, gone, -1);
    this.#add(id, come, 1);
  }

  /** A page of orders. `caughtUp` reads the journal on to the present, by `event`. */
  async page(orders: readonly Order[], caughtUp: () => Promise<void>): Promise<void> {
    for (const order of orders) this.#add(order.id, factsOf(order), -1);
    this.#counts.orders += orders.length;
    await caughtUp();
    this.#readUpTo = Math.max(this.#readUpTo, orders.at(-1)?.id ?? 0);
    this.#highest = Math.max(this.#highest, this.#readUpTo);
  }

  /** Looks again, order by order, where something is left over. */
  async secondLook(): Promise<void> {
    await pooled(this.#suspects(), 16, (id) => this.#lookAt(id));
  }

  *#suspects(): Generator<number> {
    for (let bucket = 0; bucket <= this.#highest / BUCKET; bucket += 1) {
      if (this.#left.isEmpty(bucket)) continue;
      const last = Math.min((bucket + 1) * BUCKET - 1, this.#highest);
      for (let id = Math.max(1, bucket * BUCKET); id <= last; id += 1) yield id;
    }
  }

  async #lookAt(id: number): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await this.#historyOf(id);
      const what = difference(await this.#find(id), before);
      if (what === undefined) return;
      const after = await this.#historyOf(id);
      if (before.at(-1)?.id === after.at(-1)?.id) return this.#findings.differs("order", id, what);
    }
    this.#findings.moves("order", id, "changed each time it was looked at");
  }

  #historyOf(id: number): Promise<JournalEvent[]> {
    const query = { subject_kind: "order", subject_id: id, limit: 1000 } as const;
    return this.#shop.events.list(query).toArray({ max: 100_000 });
  }

  #find(id: number): Promise<Order | undefined> {
    return ifThere(this.#shop.orders.get(id));
  }

  #add(id: number, facts: OrderFacts, sign: 1 | -1): void {
    for (const [field, value] of Object.entries(facts)) this.#left.add(id, field, value, sign);
  }
}

/** Where an order is not what its history makes of it, in words. */
function difference(found: Order | undefined, history: readonly JournalEvent[]): string | undefined {
  const told = replayed(history);
  if (found === undefined) return told && "is missing, and the journal does not say that it was cancelled";
  if (told !== undefined) return factDifferences(factsOf(found), told).join("; ") || undefined;
  return history.length === 0
    ? "is there, and the journal knows nothing of it"
    : "is there, and was cancelled by the journal";
}
