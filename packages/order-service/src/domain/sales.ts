/** What orders of one day and one currency amount to. `revenue` is in minor units of the currency. */
export interface Sales {
  readonly date: string;
  readonly currency: string;
  readonly orders: number;
  readonly units: number;
  readonly revenue: number;
}

interface Sold {
  readonly date: string;
  readonly currency: string;
  readonly quantity: number;
  readonly unit_price: number;
}

/** What one order adds to the sales of its day, or takes from them when it goes. */
export function salesOf({ date, currency, quantity, unit_price }: Sold, orders: 1 | -1): Sales {
  return { date, currency, orders, units: orders * quantity, revenue: orders * quantity * unit_price };
}
