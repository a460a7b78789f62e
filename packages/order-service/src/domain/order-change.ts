/** What of an order can change on request. The price follows the product. */
export interface OrderTerms {
  readonly product_id: number;
  readonly quantity: number;
  readonly date: string;
}

export type RequestedOrderChange = { readonly [Name in keyof OrderTerms]?: OrderTerms[Name] | undefined };

/** The stock that a product gives (negative) or gets back (positive). */
export interface StockMove {
  readonly product_id: number;
  readonly change: number;
}

/** What the order becomes; `undefined` when everything is so already, and nothing is to be written. */
export function changedTerms(order: OrderTerms, requested: RequestedOrderChange): OrderTerms | undefined {
  const product_id = requested.product_id ?? order.product_id;
  const quantity = requested.quantity ?? order.quantity;
  const date = requested.date ?? order.date;
  const same = product_id === order.product_id && quantity === order.quantity && date === order.date;
  return same ? undefined : { product_id, quantity, date };
}

/**
 * How the stock follows: the difference of the same product, or all of the one back and all of the other taken, which
 * comes first so that a lack of it is what the caller hears of.
 */
export function stockMoves(before: OrderTerms, after: OrderTerms): StockMove[] {
  if (before.product_id !== after.product_id) {
    return [
      { product_id: after.product_id, change: -after.quantity },
      { product_id: before.product_id, change: before.quantity },
    ];
  }
  const change = before.quantity - after.quantity;
  return change === 0 ? [] : [{ product_id: after.product_id, change }];
}
