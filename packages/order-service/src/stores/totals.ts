/** The names of the totals by currency, such as `revenue.USD`. */
export const totalsOf = (currency: string) =>
  ({ orders: `orders.${currency}`, units: `units.${currency}`, revenue: `revenue.${currency}` }) as const;
