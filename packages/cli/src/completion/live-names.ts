import type { Shop } from "@shop/sdk";
import type { CommandCall } from "../commands/command.ts";
import { connect } from "../connection/connect.ts";
import { isId } from "../connection/find-things.ts";
import { money } from "../output/money.ts";
import { type Candidate, matching } from "./candidate.ts";

/** How many are offered: who sees more types on. */
const MOST = 50;

type Ask = (shop: Shop, text: string) => Promise<Candidate[]>;

/** What the shop has of these, by the name of an argument or a flag. */
const ASK: Readonly<Record<string, Ask>> = {
  user: users,
  product: products,
  order: orders,
  key: keys,
  event: events,
};

/** Names and ids that begin so, as the shop has them now; none when it can't be asked. */
export async function liveNames(
  kind: string,
  text: string,
  call: Pick<CommandCall, "options" | "terminal">,
): Promise<Candidate[]> {
  const ask = ASK[kind];
  if (ask === undefined) return [];
  try {
    await using connection = await connect(call);
    return matching(text, await ask(connection.shop, text));
  } catch {
    return [];
  }
}

async function users(shop: Shop, text: string): Promise<Candidate[]> {
  const query = text === "" || isId(text) ? {} : { name_prefix: text };
  const found = await shop.users.list({ ...query, limit: MOST }).toArray({ max: MOST });
  return isId(text)
    ? found.map(({ id, name }) => ({ value: String(id), about: name }))
    : found.map(({ name, address }) => ({ value: name, about: address }));
}

/** By SKU. The contract finds one only by the whole of it, so these are the first of the shop, which a large one has more of. */
async function products(shop: Shop, text: string): Promise<Candidate[]> {
  const first = await shop.products.list({ limit: 500 }).toArray({ max: 500 });
  if (isId(text)) return first.map(({ id, name }) => ({ value: String(id), about: name }));
  return first.map(({ sku, name, stock }) => ({ value: sku, about: `${name}, ${stock} in stock` }));
}

async function orders(shop: Shop): Promise<Candidate[]> {
  const latest = await shop.orders.list({ sort: "-id", limit: MOST }).toArray({ max: MOST });
  return latest.map(({ id, date, quantity, product_id, total, currency }) => ({
    value: String(id),
    about: `${date}, ${quantity} of product ${product_id}, ${money(total, currency)}`,
  }));
}

async function keys(shop: Shop): Promise<Candidate[]> {
  const found = await shop.keys.list({ limit: MOST }).toArray({ max: MOST });
  return found.map(({ id, name }) => ({ value: String(id), about: name }));
}

async function events(shop: Shop): Promise<Candidate[]> {
  const latest = await shop.events.list({ sort: "-id", limit: MOST }).toArray({ max: MOST });
  return latest.map(({ id, type, at }) => ({ value: String(id), about: `${type} ${at}` }));
}
