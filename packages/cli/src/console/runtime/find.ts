import type { Product, Shop, User } from "@shop/sdk";
import { isId } from "../../connection/find-things.ts";
import { money } from "../../output/money.ts";
import type { Found } from "../forms/form.ts";

const MOST = 4;

/** Users or products that fit what somebody types: the one with this id or SKU, then those whose name begins so. */
export async function find(shop: Shop, kind: "user" | "product", text: string): Promise<readonly Found[]> {
  const wanted = text.trim();
  if (wanted === "") return [];
  const things = kind === "user" ? await users(shop, wanted) : await products(shop, wanted);
  return [...new Map(things.map((one) => [one.id, one])).values()].slice(0, MOST);
}

async function users(shop: Shop, text: string): Promise<Found[]> {
  if (isId(text)) return [foundUser(await shop.users.get(Number(text)))];
  return (await shop.users.list({ name_prefix: text, limit: MOST }).toArray({ max: MOST })).map(foundUser);
}

async function products(shop: Shop, text: string): Promise<Found[]> {
  if (isId(text)) return [foundProduct(await shop.products.get(Number(text)))];
  const bySku = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)
    ? shop.products.list({ sku: text, limit: 1 }).toArray({ max: 1 })
    : [];
  const byName = shop.products.list({ name_prefix: text, limit: MOST }).toArray({ max: MOST });
  return [...(await bySku), ...(await byName)].map(foundProduct);
}

const foundUser = ({ id, name, address }: User): Found => ({ id, name, about: address });

const foundProduct = ({ id, sku, name, unit_price, currency, stock }: Product): Found => ({
  id,
  name: sku,
  about: `${name}, ${money(unit_price, currency)}, ${stock} there`,
  unitPrice: unit_price,
  currency,
});
