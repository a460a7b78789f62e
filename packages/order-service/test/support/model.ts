import type { DayRow } from "./books.ts";

export interface ModelProduct {
  stock: number;
  unit_price: number;
  currency: string;
}

export interface ModelOrder {
  product: number;
  quantity: number;
  date: string;
  unit_price: number;
  currency: string;
}

const LIMIT = 1_000_000_000;

/**
 * The shop as a page of arithmetic: what the store must do, without a database, a ledger or a roll-up. Every method
 * returns the code of the failure, or "ok".
 */
export class ModelShop {
  readonly products: ModelProduct[];
  /** By the number of their placing; cancelled ones are gone. */
  readonly orders = new Map<number, ModelOrder>();
  /** What they were; the ones that came back are not among them. */
  readonly #cancelled = new Map<number, ModelOrder>();
  #placed = 0;

  constructor(products: readonly ModelProduct[]) {
    this.products = products.map((product) => ({ ...product }));
  }

  place(product: number, quantity: number, date: string): string {
    const of = this.#product(product);
    if (of.stock < quantity) return "insufficient_stock";
    of.stock -= quantity;
    const { unit_price, currency } = of;
    this.orders.set(this.#placed++, { product, quantity, date, unit_price, currency });
    return "ok";
  }

  change(
    number: number,
    to: { product?: number | undefined; quantity?: number | undefined; date?: string | undefined },
  ) {
    const order = this.orders.get(number);
    if (order === undefined) return "order_not_found";
    const { product = order.product, quantity = order.quantity, date = order.date } = to;
    const [before, after] = [this.#product(order.product), this.#product(product)];
    const free = after.stock + (before === after ? order.quantity : 0);
    if (free < quantity) return "insufficient_stock";
    if ((before === after ? free - quantity : before.stock + order.quantity) > LIMIT) return "stock_limit";
    const price = before === after ? order : after;
    before.stock += order.quantity;
    after.stock -= quantity;
    const { unit_price, currency } = price;
    this.orders.set(number, { product, quantity, date, unit_price, currency });
    return "ok";
  }

  cancel(number: number): string {
    const order = this.orders.get(number);
    if (order === undefined) return "order_not_found";
    const of = this.#product(order.product);
    if (of.stock + order.quantity > LIMIT) return "stock_limit";
    of.stock += order.quantity;
    this.orders.delete(number);
    this.#cancelled.set(number, order);
    return "ok";
  }

  restore(number: number): string {
    if (this.orders.has(number)) return "order_not_cancelled";
    const order = this.#cancelled.get(number);
    if (order === undefined) return "order_not_found";
    const of = this.#product(order.product);
    if (of.currency !== order.currency) return "order_currency_changed";
    if (of.stock < order.quantity) return "insufficient_stock";
    of.stock -= order.quantity;
    this.#cancelled.delete(number);
    this.orders.set(number, order);
    return "ok";
  }

  changeStock(product: number, change: number): string {
    const of = this.#product(product);
    if (of.stock + change < 0) return "insufficient_stock";
    if (of.stock + change > LIMIT) return "stock_limit";
    of.stock += change;
    return "ok";
  }

  setStock(product: number, set_to: number, expected: number): string {
    const of = this.#product(product);
    if (of.stock !== expected) return "stock_changed";
    of.stock = set_to;
    return "ok";
  }

  reprice(product: number, unit_price: number, currency: string): string {
    Object.assign(this.#product(product), { unit_price, currency });
    return "ok";
  }

  /** The sales by day and currency, in that order. */
  sales(): DayRow[] {
    const days = new Map<string, DayRow>();
    for (const { date, currency, quantity, unit_price } of this.orders.values()) {
      const day = days.get(date + currency) ?? { date, currency, orders: 0, units: 0, revenue: 0 };
      days.set(date + currency, {
        ...day,
        orders: day.orders + 1,
        units: day.units + quantity,
        revenue: day.revenue + quantity * unit_price,
      });
    }
    return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day);
  }

  #product(index: number): ModelProduct {
    const product = this.products[index];
    if (product === undefined) throw new Error(`the model has no product ${index}`);
    return product;
  }
}
