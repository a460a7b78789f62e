import type { WholeOrder } from "./facts.ts";
import { OrderCurrencyChanged, OrderProductGone, OrderUserGone } from "./failures.ts";

/** Of what an order refers to, what there is now. */
export interface OrderParts {
  readonly hasUser: boolean;
  /** `undefined` when it is gone. */
  readonly product: { readonly currency: string } | undefined;
}

/**
 * Whether all that a cancelled order refers to is still what it was.
 * @throws OrderUserGone, OrderProductGone or OrderCurrencyChanged, the first that is so
 */
export function checkReturn(id: number, { user_id, product_id, currency }: WholeOrder, parts: OrderParts): void {
  if (!parts.hasUser) throw new OrderUserGone(id, user_id);
  if (parts.product === undefined) throw new OrderProductGone(id, product_id);
  const now = parts.product.currency;
  if (now !== currency) throw new OrderCurrencyChanged(id, product_id, currency, now);
}
