import type { ShopReading } from "../reading.ts";
import { counted } from "../words.ts";
import { FiguresCheck } from "./check-figures.ts";
import { checkJournal, type JournalIds } from "./check-journal.ts";
import { LedgerCheck } from "./check-ledger.ts";
import { OrdersCheck } from "./check-orders.ts";
import type { Counts, Findings } from "./findings.ts";

export interface BooksToCheck {
  readonly reading: ShopReading;
  readonly findings: Findings;
  readonly counts: Counts;
  /** Where the journal's ids have no gaps by themselves. */
  readonly journal: JournalIds | undefined;
  readonly progress: (text: string) => void;
  /** Runs a part; when the file is damaged where it reads, that is a finding, and the next part goes on. */
  readonly part: (name: string, work: () => Promise<void>) => Promise<void>;
}

/** Whether ledger, stock, journal, orders and figures tell the same story. Memory grows with the products and the days only. */
export async function checkBooks({ reading, findings, counts, journal, progress, part }: BooksToCheck): Promise<void> {
  const ledger = new LedgerCheck(reading, findings);
  const orders = new OrdersCheck(reading, findings);
  const figures = new FiguresCheck(reading, findings);
  const units = { products: 0, units: 0 };
  await part("events", async () => {
    progress("Reading the journal …");
    counts.events = await checkJournal(reading, journal, findings);
  });
  await part("stock_movements", () =>
    ledger.lines(counts, () => progress(`Reading the ledger … ${counted(counts.movements)} lines`)),
  );
  await part("events", () => ledger.events(() => progress("Comparing the ledger with the journal …")));
  await part("products", async () => void Object.assign(units, await ledger.stocks(counts)));
  await part("orders", () =>
    orders.run(
      counts,
      (order) => figures.order(order),
      () => progress(`Comparing the orders with the journal … ${counted(counts.orders)} orders`),
    ),
  );
  await part("daily_sales", () => figures.days(counts));
  await part("totals", async () => {
    const [users] = await reading.all<{ count: number }>("SELECT count(*) AS count FROM users");
    counts.users = users?.count ?? 0;
    await figures.totals({ users: counts.users, products: units.products, units_in_stock: units.units });
  });
}
