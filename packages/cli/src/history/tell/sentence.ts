import type { JournalEvent } from "@shop/sdk";
import { actorText, type Names, priceText, productText } from "./names.ts";

type Facts = NonNullable<JournalEvent["after"]>;
type AnyFacts = { readonly [Name in keyof Facts]: Facts[Name] | undefined };
type Telling = (
  before: Facts,
  after: Facts,
  names: Names,
  subject: JournalEvent["subject"],
) => string | Promise<string>;

/** What somebody did to a thing, without its end: `placed it: 2 × Chai (NW-001) …`. A line for every type of the journal. */
const TELLING: { readonly [Type in JournalEvent["type"]]: Telling } = {
  "user.added": (_, { name, role }) => `added the user ${quoted(name)} as ${role ?? "customer"}`,
  "user.updated": (before, after) => `changed the user: ${changes(before, after)}`,
  "user.removed": (before) => `removed the user, a ${before.role ?? "customer"}`,
  "user.logged_in": () => "logged in",
  "user.logged_out": () => "logged out",
  "key.added": (_, { name }) => `made the API key ${quoted(name)}`,
  "key.removed": ({ name }) => `removed the API key ${quoted(name)}`,
  "product.added": (_, { sku, name, unit_price, currency, stock = 0 }) =>
    `added ${name} (${sku}) at ${priceText(unit_price, currency)}, with ${stock} in stock`,
  "product.updated": async (before, after, names, { id }) => {
    const currency = (await names.product(id)).now?.currency;
    return `changed it: ${changes({ currency, ...before }, { currency, ...after })}`;
  },
  "product.removed": ({ sku, name, stock = 0 }) => `removed ${name} (${sku}), with ${stock} in stock`,
  "product.stock_changed": ({ stock: was = 0 }, { stock = 0 }) => `changed the stock by ${signed(stock - was)}`,
  "order.placed": async (_, order, names) => `placed it: ${await orderText(order, names)}`,
  "order.changed": async (before, after, names) => `changed it: ${await orderChanges(before, after, names)}`,
  "order.cancelled": async (order, _, names) => `cancelled it: ${await orderText(order, names)}`,
  "shop.noted": (_, { text }) => `noted: ${quoted(text)}`,
  "shop.unlocked": (_, { text, unlocked_until }) =>
    `opened a read-only terminal until ${unlocked_until}: ${quoted(text)}`,
  "order.restored": async (_, order, names) => `brought it back: ${await orderText(order, names)}`,
};

/** What an event says, as a sentence without its full stop. */
export async function sentenceOf({ type, actor, subject, before, after }: JournalEvent, names: Names): Promise<string> {
  return `${actorText(actor)} ${await TELLING[type](before ?? {}, after ?? {}, names, subject)}`;
}

/** `2 × Chai (NW-001) for newUser at 18.00 USD, 36.00 USD in all, for 2023-11-28` */
export async function orderText(order: Facts, names: Names): Promise<string> {
  const { user_id = 0, product_id = 0, quantity = 0, unit_price = 0, currency, date } = order;
  const [product, user] = await Promise.all([names.product(product_id), names.user(user_id)]);
  const prices = `at ${priceText(unit_price, currency)}, ${priceText(quantity * unit_price, currency)} in all`;
  return `${quantity} × ${productText(product)} for ${user}, ${prices}, of ${date}`;
}

async function orderChanges(before: Facts, after: Facts, names: Names): Promise<string> {
  const { product_id: was, ...from } = before;
  const { product_id: is, ...to } = after;
  if (was === undefined || is === undefined) return changes(from, to);
  const [old, now] = await Promise.all([names.product(was), names.product(is)]);
  const currency = now.now?.currency;
  const rest = changes({ currency, ...from }, { currency, ...to });
  return [`${productText(old)} → ${productText(now)}`, rest].filter((part) => part !== "").join(", ");
}

/** `quantity 2 → 3, price 18.00 USD → 19.00 USD` */
function changes(before: AnyFacts, after: AnyFacts): string {
  const told = Object.keys({ ...before, ...after }) as (keyof Facts)[];
  return told.flatMap((field) => change(field, before, after)).join(", ");
}

function change(field: keyof Facts, before: AnyFacts, after: AnyFacts): string[] {
  if (field === "version" || before[field] === after[field]) return [];
  if (field === "password_changed") return ["a new password"];
  if (field === "unit_price")
    return [`price ${priceText(before.unit_price, before.currency)} → ${priceText(after.unit_price, after.currency)}`];
  return [`${field} ${valueText(before[field])} → ${valueText(after[field])}`];
}

const valueText = (value: unknown): string =>
  typeof value === "string" ? quoted(value) : (value ?? "(gone)").toString();
const quoted = (text: string | null | undefined): string =>
  text === null || text === undefined ? "(gone)" : `"${text}"`;
export const signed = (number: number): string => (number > 0 ? `+${number}` : String(number));
