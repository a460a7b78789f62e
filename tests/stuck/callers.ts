import { randomUUID } from "node:crypto";
import type { RunningShop } from "../support/running-shop.ts";
import { Probe, type Probed } from "./probe.ts";

export type Results = Readonly<Record<string, readonly Probed[]>>;

export interface Things {
  readonly user_id: number;
  readonly product_id: number;
  readonly order_id: number;
  /** A product that nobody orders. */
  readonly restocked_id: number;
}

const password = "a long password";

/** One of everything. The user's name is `customer`. */
export async function addThings(shop: RunningShop): Promise<Things> {
  const operator = shop.client();
  const { id: user_id } = await operator.addUser("customer", password);
  const { id: product_id } = await operator.addProduct("P-1", 1_000_000);
  const { id: restocked_id } = await operator.addProduct("P-2", 1_000);
  const { id: order_id } = await operator.placeOrder(user_id, product_id, 1);
  return { user_id, product_id, order_id, restocked_id };
}

/** What does not change anything, and so never has to wait. */
export function readers(shop: RunningShop, { user_id, order_id }: Things): Readonly<Record<string, Probe>> {
  const [operator, nobody] = [shop.client(), shop.client(null)];
  return {
    livez: new Probe(20, () => nobody.call("orders", "GET", "/livez")),
    "livez of users": new Probe(20, () => nobody.call("users", "GET", "/livez")),
    readyz: new Probe(100, () => nobody.call("orders", "GET", "/readyz")),
    "readyz of users": new Probe(100, () => nobody.call("users", "GET", "/readyz")),
    "an order": new Probe(50, () => operator.call("orders", "GET", `/api/order/${order_id}`)),
    "a page": new Probe(50, () => operator.call("orders", "GET", "/api/products")),
    "a user": new Probe(50, () => operator.call("users", "GET", `/api/user/${user_id}`)),
  };
}

/** What changes something, each under the name of what there is one more of when it succeeds. */
export function changers(shop: RunningShop, things: Things): Readonly<Record<string, Probe>> {
  const { user_id, product_id, restocked_id } = things;
  const [operator, nobody] = [shop.client(), shop.client(null)];
  const newUser = (): object => ({ name: `new ${randomUUID()}`, password, address: "1 Main Street" });
  const order = { user_id, product_id, quantity: 1 };
  const change = { change: 1, reason: "found" };
  const credentials = { name: "customer", password };
  const stock = `/api/product/${restocked_id}/stock`;
  return {
    orders: new Probe(200, () => operator.call("orders", "POST", "/api/orders", { body: order })),
    movements: new Probe(400, () => operator.call("orders", "POST", stock, { body: change })),
    users: new Probe(500, () => operator.call("users", "POST", "/api/users", { body: newUser() })),
    sessions: new Probe(700, () => nobody.call("users", "POST", "/api/login", { body: credentials })),
  };
}

/** Ends them all, and resolves with their results once the last answer is there. */
export async function stopped(probes: Readonly<Record<string, Probe>>): Promise<Results> {
  const all = Object.entries(probes).map(async ([name, probe]) => [name, await probe.stop()] as const);
  return Object.fromEntries(await Promise.all(all));
}

/** How many of the changes of this name were answered with success. */
export const done = (results: Results, name: string): number =>
  results[name]?.filter(({ answer }) => answer.status === 200).length ?? 0;
