import type { Order, Shop } from "@shop/sdk";
import { Lookup } from "../lookup.ts";

/** A row to export: a value for each of the columns. */
export type ExportRow = Readonly<Record<string, string | number>>;

const page = { limit: 1000 };

export async function* userRows(shop: Shop): AsyncGenerator<readonly ExportRow[]> {
  for await (const { items } of shop.users.list(page).pages())
    yield items.map(({ name, address, role }) => ({ name, address, role }));
}

/** @param withOrdered whether the units in orders count as if they were in stock still */
export async function* productRows(shop: Shop, withOrdered: boolean): AsyncGenerator<readonly ExportRow[]> {
  const ordered = withOrdered ? await orderedUnits(shop) : new Map<number, number>();
  for await (const { items } of shop.products.list(page).pages())
    yield items.map(({ id, sku, name, unit_price, currency, stock }) => {
      return { sku, name, unit_price, currency, stock: stock + (ordered.get(id) ?? 0) };
    });
}

/** How many units of each product are in orders. A number for each product is in memory. */
async function orderedUnits(shop: Shop): Promise<ReadonlyMap<number, number>> {
  const units = new Map<number, number>();
  for await (const { product_id, quantity } of shop.orders.list(page))
    units.set(product_id, (units.get(product_id) ?? 0) + quantity);
  return units;
}

export async function* orderRows(shop: Shop): AsyncGenerator<readonly ExportRow[]> {
  const users = new Lookup(async (id: number) => (await shop.users.get(id)).name);
  const products = new Lookup(async (id: number) => (await shop.products.get(id)).sku);
  const row = async ({ user_id, product_id, quantity, date, unit_price, currency }: Order): Promise<ExportRow> => {
    const [user, product] = await Promise.all([users.get(user_id), products.get(product_id)]);
    return { user, product, quantity, date, unit_price, currency };
  };
  for await (const { items } of shop.orders.list(page).pages()) yield await Promise.all(items.map(row));
}
