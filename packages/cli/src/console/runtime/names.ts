import type { Shop } from "@shop/sdk";
import type { Names } from "../state/state.ts";

/** The names of some users and products. One that can't be had stays unnamed; its id is shown. */
export async function readNames(shop: Shop, users: readonly number[], products: readonly number[]): Promise<Names> {
  const [userNames, productNames] = await Promise.all([
    Promise.all(users.map((id) => named(id, shop.users.get(id)))),
    Promise.all(products.map((id) => named(id, shop.products.get(id)))),
  ]);
  return { users: Object.fromEntries(userNames), products: Object.fromEntries(productNames) };
}

async function named(id: number, thing: Promise<{ readonly name: string }>): Promise<readonly [number, string]> {
  return [id, await thing.then(({ name }) => name).catch(() => "")];
}
