import type { Shop } from "@shop/sdk";
import { type Counts, type Difference, Findings, inOrder } from "./difference.ts";
import { LedgerCheck } from "./ledger-check.ts";
import { LedgerReader } from "./ledger-reader.ts";
import { OrdersCheck } from "./orders-check.ts";
import { checkProducts } from "./products-check.ts";
import { SalesCheck } from "./sales-check.ts";

/** What a verification has looked at and found. */
export interface Verified {
  readonly ok: boolean;
  readonly checked: Readonly<Counts>;
  readonly differences: readonly Difference[];
  /** Differences that are not told one by one. */
  readonly more: number;
  readonly undecided: readonly Difference[];
}

export type Stage =
  | "the journal and the ledger"
  | "the orders"
  | "orders that look different"
  | "the stock"
  | "the sales of each day";

/**
 * Recomputes stock from the ledger, orders and ledger from the journal, sales from the orders, all through the API and while the
 * shop is being used. Memory grows with the products and the days, not with the orders.
 */
export async function verify(
  shop: Shop,
  progress: (stage: Stage, counts: Readonly<Counts>) => void,
): Promise<Verified> {
  const counts: Counts = { events: 0, movements: 0, orders: 0, products: 0, days: 0 };
  const findings = new Findings();
  const ledger = new LedgerCheck(new LedgerReader(shop), findings, counts);
  const orders = new OrdersCheck(shop, findings, counts);
  const sales = new SalesCheck(shop, findings, counts);
  let position = 0;
  const readJournal = async (stage: Stage): Promise<void> => {
    for await (const { items } of shop.events.list({ after: position, limit: 1000 }).pages()) {
      ledger.refresh();
      for (const event of items) {
        // A gap is none: PostgreSQL uses no id of a transaction again that it took back. An event that was removed shows by its
        // line in the ledger and by its order.
        position = event.id;
        orders.event(event);
        await ledger.event(event);
      }
      counts.events += items.length;
      progress(stage, counts);
    }
  };
  await readJournal("the journal and the ledger");
  for await (const { items } of shop.orders.list({ limit: 1000 }).pages()) {
    for (const order of items) sales.order(order);
    await orders.page(items, () => readJournal("the orders"));
  }
  await ledger.finish(position);
  progress("orders that look different", counts);
  await orders.secondLook();
  progress("the stock", counts);
  await checkProducts(shop, ledger.products, findings, counts);
  progress("the sales of each day", counts);
  await sales.finish();
  const differences = inOrder(findings.differences);
  return {
    ok: differences.length === 0,
    checked: counts,
    differences,
    more: findings.more,
    undecided: inOrder(findings.undecided),
  };
}
