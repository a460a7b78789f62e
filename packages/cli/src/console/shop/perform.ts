import type { Shop } from "@shop/sdk";
import type { Change } from "./change.ts";

/** What became of a change: the thing as it is now, or as it was when it is gone. */
export interface Done {
  readonly kind: "order" | "user" | "product";
  readonly id: number;
  /** All of it. */
  readonly thing: object;
}

/** Makes the change. @param intent the same for every repetition of the same wish, so that it is carried out once */
export async function perform(shop: Shop, change: Change, intent: string): Promise<Done> {
  const kind = change.do.split(" ")[1] as Done["kind"];
  const thing = await call(shop, change, { idempotencyKey: intent });
  return { kind, id: thing.id, thing };
}

function call(shop: Shop, change: Change, key: { readonly idempotencyKey: string }): Promise<{ readonly id: number }> {
  const once = "version" in change ? { ...key, ifMatch: change.version } : key;
  switch (change.do) {
    case "place order":
      return shop.orders.place(change.order, key);
    case "change order":
      return shop.orders.update(change.id, change.change, once);
    case "cancel order":
      return shop.orders.cancel(change.id, once);
    case "add user":
      return shop.users.add(change.user, key);
    case "change user":
      return shop.users.update(change.id, change.change, once);
    case "remove user":
      return shop.users.remove(change.id, once);
    case "add product":
      return shop.products.add(change.product, key);
    case "change product":
      return shop.products.update(change.id, change.change, once);
    case "restock product":
      return shop.products.restock(change.id, change.change, key);
    case "remove product":
      return shop.products.remove(change.id, once);
  }
}
