import type { Listing, Order, Product, Shop, User } from "@shop/sdk";
import { isDay } from "../input/day.ts";
import { money } from "../output/money.ts";
import type { Choice } from "./field.ts";
import type { Wanted } from "./fill.ts";

/** A page is enough to find a part of a name in; beyond it names are found by their beginning, by the service. */
const LOOKED_THROUGH = 1000;
const SHOWN = 50;

/** A user, by a part of the name. */
export function userWanted(given: string | undefined, shop: Shop): Wanted {
  const search = searchIn<User>({
    all: () => shop.users.list({ limit: LOOKED_THROUGH }),
    beginning: (text) => shop.users.list({ name_prefix: text, limit: SHOWN }),
    textOf: ({ name }) => name,
    choice: ({ name, role, address }) => ({ value: name, label: name, detail: `${role}, ${address}` }),
  });
  return { given, label: "User", kind: "choice", search };
}

/** A product, by a part of its name or SKU; with what it costs and how much of it is there. */
export function productWanted(given: string | undefined, shop: Shop): Wanted {
  const search = searchIn<Product>({
    all: () => shop.products.list({ limit: LOOKED_THROUGH }),
    beginning: (text) => shop.products.list({ name_prefix: text, limit: SHOWN }),
    textOf: ({ name, sku }) => `${name} ${sku}`,
    choice: ({ sku, name, unit_price, currency, stock }) => ({
      value: sku,
      label: name,
      detail: `${sku}  ${money(unit_price, currency)}  ${stock} in stock`,
    }),
  });
  return { given, label: "Product", kind: "choice", search };
}

/** One of the latest orders, or any by its id. */
export function orderWanted(given: string | undefined, shop: Shop): Wanted {
  const latest = once(() => shop.orders.list({ sort: "-id", limit: LOOKED_THROUGH }).toArray({ max: LOOKED_THROUGH }));
  const search = async (text: string): Promise<readonly Choice[]> => {
    const found = (await latest())
      .filter(({ id, date }) => `${id} ${date}`.includes(text))
      .toSorted((a, b) => rank(String(a.id), text) - rank(String(b.id), text))
      .slice(0, SHOWN);
    if (String(found[0]?.id) === text || !/^[1-9]\d*$/.test(text)) return found.map(orderChoice);
    return [{ value: text, label: text, detail: "an older order, if there is one" }, ...found.map(orderChoice)];
  };
  return { given, label: "Order", kind: "choice", placeholder: "its id; the latest first", search };
}

const orderChoice = ({ id, date, quantity, user_id, product_id, total, currency }: Order): Choice => ({
  value: String(id),
  label: String(id),
  detail: `${date}  ${quantity} of product ${product_id} for user ${user_id}, ${money(total, currency)}`,
});

export function keyWanted(given: string | undefined, shop: Shop): Wanted {
  const keys = once(() => shop.keys.list({ limit: LOOKED_THROUGH }).toArray({ max: LOOKED_THROUGH }));
  const search = async (text: string): Promise<readonly Choice[]> =>
    (await keys())
      .filter(({ id, name }) => has(`${id} ${name}`, text))
      .map(({ id, name, created_at }) => ({ value: String(id), label: name, detail: `${id}, since ${created_at}` }));
  return { given, label: "API key", kind: "choice", search };
}

export function textWanted(given: string | undefined, label: string, placeholder?: string): Wanted {
  return { given, label, kind: "text", ...(placeholder === undefined ? {} : { placeholder }) };
}

/** A whole number, for what commander has read as one when it was given. */
export function numberWanted(given: number | undefined, label: string, from: number, placeholder?: string): Wanted {
  const check = (text: string): string | undefined =>
    /^-?\d{1,15}$/.test(text) && Number(text) >= from ? undefined : `It must be a whole number from ${from}.`;
  return { ...textWanted(given?.toString(), label, placeholder), check };
}

export const UNCHANGED = "empty: as it is";

export function roleWanted(given: string | undefined): Wanted {
  const check = (text: string): string | undefined =>
    text === "customer" || text === "operator" ? undefined : "It must be customer or operator.";
  return { ...textWanted(given, "Role", `customer or operator; ${UNCHANGED}`), check };
}

export function dayWanted(given: string | undefined, label: string): Wanted {
  const check = (text: string): string | undefined => (isDay(text) ? undefined : "It must be a day, as in 2026-11-24.");
  return { given, label, kind: "text", optional: true, placeholder: "YYYY-MM-DD; empty: today", check };
}

interface Searched<T> {
  readonly all: () => Listing<T>;
  readonly beginning: (text: string) => Listing<T>;
  readonly textOf: (thing: T) => string;
  readonly choice: (thing: T) => Choice;
}

/** Looks through the first page for any part of the text; the rest of a large shop is asked for by the beginning. */
function searchIn<T extends { readonly id: number }>({
  all,
  beginning,
  textOf,
  choice,
}: Searched<T>): NonNullable<Wanted["search"]> {
  const firstPage = once(() => all().toArray({ max: LOOKED_THROUGH }));
  return async (text) => {
    const near = await firstPage();
    const far = near.length < LOOKED_THROUGH || text === "" ? [] : await beginning(text).toArray({ max: SHOWN });
    const found = new Map(
      [...near.filter((thing) => has(textOf(thing), text)), ...far].map((thing) => [thing.id, thing]),
    );
    return [...found.values()]
      .toSorted((a, b) => rank(textOf(a), text) - rank(textOf(b), text))
      .slice(0, SHOWN)
      .map(choice);
  };
}

const has = (whole: string, part: string): boolean => whole.toLowerCase().includes(part.trim().toLowerCase());

/** What is called so, then what begins so, then what has it somewhere. */
function rank(whole: string, part: string): number {
  const [name, typed] = [whole.toLowerCase(), part.trim().toLowerCase()];
  if (name === typed) return 0;
  return name.startsWith(typed) ? 1 : 2;
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
