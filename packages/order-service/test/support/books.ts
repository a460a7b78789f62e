import type { Order, StockMovement } from "@shop/openapi";
import { expect } from "vitest";

export interface DayRow {
  readonly date: string;
  readonly currency: string;
  readonly orders: number;
  readonly units: number;
  readonly revenue: number;
}

/** The tables that must agree with each other, as they are. */
export interface Books {
  readonly products: readonly { readonly id: number; readonly stock: number }[];
  readonly orders: readonly Omit<Order, "total">[];
  readonly movements: readonly StockMovement[];
  readonly events: readonly { readonly id: number; readonly subject_kind: string; readonly subject_id: number }[];
  readonly daily_sales: readonly DayRow[];
  readonly totals: Readonly<Record<string, number>>;
}

/** Fails unless ledger, stock, journal and figures tell the same story. */
export function expectBalanced(books: Books): void {
  expectLedger(books);
  expectJournal(books);
  expect(books.daily_sales).toEqual(salesByDay(books.orders));
  expect(withoutZeros(books.totals)).toEqual(withoutZeros(totalsOf(books)));
}

/** Each line of the ledger goes on from the one before, and the last one ends at the stock. */
function expectLedger({ products, movements }: Books): void {
  const stock = new Map<number, number>();
  for (const { product_id, change, stock_after } of movements) {
    const sum = (stock.get(product_id) ?? 0) + change;
    expect(stock_after).toBe(sum);
    expect(sum).toBeGreaterThanOrEqual(0);
    stock.set(product_id, sum);
  }
  const left = [...stock].filter(([, sum]) => sum !== 0).sort(([a], [b]) => a - b);
  expect(left).toEqual(products.filter((one) => one.stock !== 0).map((one) => [one.id, one.stock]));
}

/** Each line of the ledger has its entry in the journal, and that tells of the thing that moved the stock. */
function expectJournal({ movements, events, orders }: Books): void {
  const byId = new Map(events.map((event) => [event.id, event]));
  for (const { event_id, order_id, product_id } of movements) {
    const event = byId.get(event_id);
    expect([event?.subject_kind, event?.subject_id]).toEqual(
      order_id === null ? ["product", product_id] : ["order", order_id],
    );
  }
  const told = new Set(events.filter((event) => event.subject_kind === "order").map((event) => event.subject_id));
  for (const order of orders) expect(told).toContain(order.id);
}

function salesByDay(orders: Books["orders"]): DayRow[] {
  const days = new Map<string, DayRow>();
  for (const { date, currency, quantity, unit_price } of orders) {
    const key = `${date} ${currency}`;
    const day = days.get(key) ?? { date, currency, orders: 0, units: 0, revenue: 0 };
    const revenue = day.revenue + quantity * unit_price;
    days.set(key, { ...day, orders: day.orders + 1, units: day.units + quantity, revenue });
  }
  return [...days.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
}

function totalsOf({ products, orders }: Books): Record<string, number> {
  const totals: Record<string, number> = {
    products: products.length,
    orders: orders.length,
    units_in_stock: products.reduce((sum, { stock }) => sum + stock, 0),
  };
  for (const { currency, quantity, unit_price } of orders) {
    const add = (name: string, value: number): void => {
      totals[`${name}.${currency}`] = (totals[`${name}.${currency}`] ?? 0) + value;
    };
    add("orders", 1);
    add("units", quantity);
    add("revenue", quantity * unit_price);
  }
  return totals;
}

function withoutZeros(totals: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(totals).filter(([name, value]) => value !== 0 && name !== "users"));
}
