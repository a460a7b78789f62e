import type { User } from "@shop/openapi";
import type { TwoWriters } from "./two-writers.ts";

export interface Customer {
  readonly user: User;
  /** Of a session. */
  readonly token: string;
}

/** Signs customers up and logs them in. */
export async function newCustomers(shop: TwoWriters, count: number): Promise<Customer[]> {
  const customers: Customer[] = [];
  for (let number = 1; number <= count; number++) {
    const user = await shop.client().addUser(`customer ${number}`);
    customers.push({ user, token: await shop.client(null).login(user.name) });
  }
  return customers;
}
