import type { Product, Shop, User } from "@shop/sdk";
import { notFound } from "../failures/cli-failure.ts";
import type { Connection } from "./connect.ts";

/** All digits is an id; everything else a name, since names and SKUs of digits alone are refused. */
export const isId = (text: string): boolean => /^\d+$/.test(text);

/** The id of the user that `--user` means. The own name of a logged-in customer needs no look-up, which they may not make. */
export async function findUserId(text: string, { shop, credentials }: Connection): Promise<number> {
  if (isId(text)) return Number(text);
  if (credentials?.session?.name === text) return credentials.session.user_id;
  return (await findUser(text, shop)).id;
}

async function findUser(name: string, shop: Shop): Promise<User> {
  const [user] = await shop.users.list({ name, limit: 1 }).toArray({ max: 1 });
  if (user !== undefined) return user;
  const [similar] = await shop.users.list({ name_prefix: name.slice(0, 3), limit: 1 }).toArray({ max: 1 });
  throw notFound(
    `There is no user ${JSON.stringify(name)}.`,
    similar && `Did you mean ${JSON.stringify(similar.name)}? \`shop users list\` shows all.`,
  );
}

/** The id of the product that `--product` means: an id, or a SKU. */
export async function findProductId(text: string, { shop }: Connection): Promise<number> {
  return isId(text) ? Number(text) : (await findProduct(text, shop)).id;
}

export async function findProduct(text: string, shop: Shop): Promise<Product> {
  if (isId(text)) return shop.products.get(Number(text));
  const bySku = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)
    ? await shop.products.list({ sku: text, limit: 1 }).toArray({ max: 1 })
    : [];
  const [product] = bySku;
  if (product !== undefined) return product;
  const [similar] = await shop.products.list({ name_prefix: text.slice(0, 200), limit: 1 }).toArray({ max: 1 });
  throw notFound(
    `There is no product with the SKU ${JSON.stringify(text)}.`,
    similar && `Did you mean ${similar.sku} (${similar.name})?`,
  );
}
