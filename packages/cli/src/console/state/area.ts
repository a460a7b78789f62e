import type { JournalEvent, Order, Product, User } from "@shop/sdk";

/** The areas, in the order of their number keys. */
export const areas = ["overview", "orders", "users", "products", "events"] as const;

export type Area = (typeof areas)[number];
export type ListArea = Exclude<Area, "overview">;

/** What a line of each list is. */
export interface RowOf {
  readonly orders: Order;
  readonly users: User;
  readonly products: Product;
  readonly events: JournalEvent;
}

export type Row = RowOf[ListArea];

export const listAreas: readonly ListArea[] = ["orders", "users", "products", "events"];

/** Whose newest come first: what happened last is what somebody looks for. The others read as their own list does. */
export const sortOf: Readonly<Record<ListArea, "id" | "-id">> = {
  orders: "-id",
  users: "id",
  products: "id",
  events: "-id",
};

/** What a line of this list is in the journal. */
export const kindOf = { orders: "order", users: "user", products: "product", events: "event" } as const;

export type Kind = (typeof kindOf)[ListArea];

export const titleOf: Readonly<Record<Area, string>> = {
  overview: "Overview",
  orders: "Orders",
  users: "Users",
  products: "Products",
  events: "Events",
};
