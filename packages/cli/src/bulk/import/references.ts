import { isShopError, type Product, type Shop } from "@shop/sdk";
import { isId } from "../../connection/find-things.ts";
import { RowProblem } from "../columns/column.ts";
import { Lookup } from "../lookup.ts";
import { type Patience, persist } from "./persist.ts";

/** Finds what the rows of orders name. */
export interface References {
  /** @throws RowProblem when there is no such user */
  userId(text: string): Promise<number>;
  /** @throws RowProblem when there is no such product */
  product(text: string): Promise<Product>;
}

/** @param certain whether an id is looked up as well; else the shop finds out when it is used */
export function references(shop: Shop, patience: Patience, { certain }: { readonly certain: boolean }): References {
  const users = new Lookup((name: string) => persist(() => findUser(shop, name), patience));
  const products = new Lookup((sku: string) => persist(() => findProduct(shop, sku), patience));
  return {
    async userId(text) {
      if (isId(text) && !certain) return Number(text);
      const id = await users.get(text);
      if (id === undefined) throw new RowProblem("user_not_found", `There is no user ${shown(text)}.`);
      return id;
    },
    async product(text) {
      const product = await products.get(text);
      if (product === undefined) throw new RowProblem("product_not_found", `There is no product ${shown(text)}.`);
      return product;
    },
  };
}

async function findUser(shop: Shop, text: string): Promise<number | undefined> {
  if (isId(text)) return (await orNone(shop.users.get(Number(text))))?.id;
  // The shop refuses to look for what can be no name.
  if (/[\p{Cc}\p{Cs}]/u.test(text) || [...text].length > 100) return undefined;
  const [user] = await shop.users.list({ name: text, limit: 1 }).toArray({ max: 1 });
  return user?.id;
}

async function findProduct(shop: Shop, text: string): Promise<Product | undefined> {
  if (isId(text)) return orNone(shop.products.get(Number(text)));
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)) return undefined;
  const [product] = await shop.products.list({ sku: text, limit: 1 }).toArray({ max: 1 });
  return product;
}

/** `undefined` for what there is not. An id beyond all numbers is one of these. */
async function orNone<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (isShopError(error) && (error.status === 404 || error.status === 400)) return undefined;
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** An id as it is, a name in quotation marks. */
const shown = (text: string): string => (isId(text) ? text : JSON.stringify(text));
