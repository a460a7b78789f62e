import type { NewOrder, NewProduct, NewUser, OrderChange, ProductChange, StockDifference, UserChange } from "@shop/sdk";

/** Something that the console can do to the shop, as data: what it does is one SDK call, and one command line. */
export type Change =
  | { readonly do: "place order"; readonly order: NewOrder }
  | { readonly do: "change order"; readonly id: number; readonly version: number; readonly change: OrderChange }
  | { readonly do: "cancel order"; readonly id: number; readonly version: number }
  | { readonly do: "add user"; readonly user: NewUser }
  | { readonly do: "change user"; readonly id: number; readonly version: number; readonly change: UserChange }
  | { readonly do: "remove user"; readonly id: number; readonly version: number }
  | { readonly do: "add product"; readonly product: NewProduct }
  | { readonly do: "change product"; readonly id: number; readonly version: number; readonly change: ProductChange }
  | { readonly do: "restock product"; readonly id: number; readonly change: StockDifference }
  | { readonly do: "remove product"; readonly id: number; readonly version: number };
