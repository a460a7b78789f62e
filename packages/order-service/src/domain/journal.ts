/** The kinds of things that the journal tells of, and what can happen to each, as the contract names it. */
export const eventTypes = {
  user: ["user.added", "user.updated", "user.removed", "user.logged_in", "user.logged_out"],
  key: ["key.added", "key.removed"],
  product: ["product.added", "product.updated", "product.removed", "product.stock_changed"],
  order: ["order.placed", "order.changed", "order.cancelled", "order.restored"],
  shop: ["shop.noted", "shop.unlocked"],
} as const;

/** Whether this can happen to a thing of this kind. */
export function happensTo(type: string, kind: string): boolean {
  return type.startsWith(`${kind}.`);
}
