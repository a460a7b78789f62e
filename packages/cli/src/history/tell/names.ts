import { isShopError, type JournalEvent, type Product, type Shop } from "@shop/sdk";
import { money } from "../../output/money.ts";

/** A product as a sentence names it, there or gone. */
export interface NamedProduct {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
  readonly now: Product | undefined;
}

/** How many names are kept: a journal may tell of any number of things. */
const KEPT = 5_000;

/** What the ids in journal and ledger are called, asked for once. Who is gone is called by the number. */
export class Names {
  readonly #shop: Shop;
  readonly #products = new Map<number, Promise<NamedProduct>>();
  readonly #users = new Map<number, Promise<string>>();

  constructor(shop: Shop) {
    this.#shop = shop;
  }

  product(id: number): Promise<NamedProduct> {
    return kept(this.#products, id, () => this.#findProduct(id));
  }

  user(id: number): Promise<string> {
    return kept(this.#users, id, async () => (await ifThere(this.#shop.users.get(id)))?.name ?? `user ${id} (gone)`);
  }

  async #findProduct(id: number): Promise<NamedProduct> {
    const now = await ifThere(this.#shop.products.get(id));
    if (now !== undefined) return { id, sku: now.sku, name: now.name, now };
    const query = { subject_kind: "product", subject_id: id, sort: "-id", limit: 1 } as const;
    const [last] = await this.#shop.events.list(query).toArray({ max: 1 });
    const { sku = `product ${id}`, name } = last?.before ?? {};
    return { id, sku, name: name ?? "gone", now };
  }
}

/** `Chai (NW-001)` */
export const productText = ({ name, sku }: NamedProduct): string => `${name} (${sku})`;

/** Who did it, as the journal knows them. */
export function actorText({ kind, id, name }: JournalEvent["actor"]): string {
  if (kind === "session") return name ?? `user ${id} (gone)`;
  if (kind === "key") return name === null ? `API key ${id}` : `API key ${id} "${name}"`;
  return {
    environment_key: "the operator's key",
    open: "somebody (the shop is open)",
    anonymous: "somebody",
    system: "the shop itself",
  }[kind];
}

export const priceText = (minorUnits: number | undefined, currency: string | undefined): string =>
  currency === undefined ? `${minorUnits} (minor units)` : money(minorUnits ?? 0, currency);

/** The thing, or `undefined` when there is none. */
export async function ifThere<T>(thing: Promise<T>): Promise<T | undefined> {
  try {
    return await thing;
  } catch (error) {
    if (isShopError(error) && error.status === 404) return undefined;
    throw error;
  }
}

function kept<T>(names: Map<number, Promise<T>>, id: number, find: () => Promise<T>): Promise<T> {
  const known = names.get(id);
  if (known !== undefined) return known;
  if (names.size >= KEPT) names.clear();
  const found = find();
  names.set(id, found);
  return found;
}
