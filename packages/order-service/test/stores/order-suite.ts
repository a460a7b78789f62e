import type { Product } from "@shop/openapi";
import type { OrderStore } from "../../src/stores/order-store.ts";
import type { TestDatabase } from "../support/test-database.ts";

/** What each test of the orders begins with: a user, and a product of which there are 39. */
export interface OrderSuite {
  readonly shop: TestDatabase;
  readonly orders: OrderStore;
  readonly user_id: number;
  readonly chai: Product;
  /** Two of the product for the user, unless a test says otherwise. */
  order(parts?: object): { user_id: number; product_id: number; quantity: number; date: string };
}
