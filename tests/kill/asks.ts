import type { Order, Product, StockMovement, User } from "@shop/openapi";

/** Something that a client of the shop wants changed. */
export type Ask =
  | { readonly act: "place"; readonly user_id: number; readonly product_id: number; readonly quantity: number }
  | { readonly act: "change"; readonly order_id: number; readonly product_id: number; readonly quantity: number }
  | { readonly act: "cancel"; readonly order_id: number }
  | { readonly act: "restore"; readonly order_id: number }
  | { readonly act: "restock"; readonly product_id: number; readonly change: number }
  | { readonly act: "sign_up"; readonly name: string }
  | { readonly act: "move"; readonly user_id: number; readonly address: string };

/** What comes back when it is done: each act's reply has its own of these. */
export interface Reply {
  readonly order?: Order;
  readonly user?: User;
  readonly product?: Product;
  readonly movement?: StockMovement | null;
}

export interface Request {
  readonly service: "users" | "orders";
  readonly method: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: object;
}

/** What the journal calls it. */
export const eventTypes: Readonly<Record<Ask["act"], string>> = {
  place: "order.placed",
  change: "order.changed",
  cancel: "order.cancelled",
  restore: "order.restored",
  restock: "product.stock_changed",
  sign_up: "user.added",
  move: "user.updated",
};

export function requestOf(ask: Ask): Request {
  switch (ask.act) {
    case "place": {
      const { user_id, product_id, quantity } = ask;
      return { service: "orders", method: "POST", path: "/api/orders", body: { user_id, product_id, quantity } };
    }
    case "change": {
      const { order_id, product_id, quantity } = ask;
      return { service: "orders", method: "PUT", path: `/api/order/${order_id}`, body: { product_id, quantity } };
    }
    case "cancel":
      return { service: "orders", method: "DELETE", path: `/api/order/${ask.order_id}` };
    case "restore":
      return { service: "orders", method: "POST", path: `/api/order/${ask.order_id}/restore` };
    case "restock": {
      const body = { change: ask.change, reason: "Delivered" };
      return { service: "orders", method: "POST", path: `/api/product/${ask.product_id}/stock`, body };
    }
    case "sign_up": {
      const body = { name: ask.name, password: "a long enough password", address: "1 Main Street" };
      return { service: "users", method: "POST", path: "/api/users", body };
    }
    case "move":
      return { service: "users", method: "PUT", path: `/api/user/${ask.user_id}`, body: { address: ask.address } };
  }
}
