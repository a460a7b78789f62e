import type { OrderRow, Shop } from "@shop/sdk";
import { type Importer, type KeyedRow, type Outcome, rejected } from "../import/importer.ts";
import { isRejected, orderRow } from "../import/order-rows.ts";
import type { Patience } from "../import/persist.ts";
import { type References, references } from "../import/references.ts";

/** Takes from the stock in mind, in the order of the file: whose row would find none left is known beforehand. */
export function orderRehearsal(shop: Shop, patience: Patience): Importer {
  const found = references(shop, patience, { certain: true });
  // A number for each product that the file names.
  const left = new Map<number, number>();
  return {
    batch: 250,
    lanes: 1,
    take: async (rows: readonly KeyedRow[]) => {
      const read = await Promise.all(rows.map((row) => orderRow(row, found, { withProduct: true })));
      const outcomes: Outcome[] = [];
      for (const [index, row] of read.entries()) {
        const named = String(rows[index]?.values.product);
        outcomes.push(isRejected(row) ? row : await taken(row, named, left, found));
      }
      return outcomes;
    },
  };
}

async function taken(
  { product_id, quantity }: OrderRow,
  named: string,
  left: Map<number, number>,
  found: References,
): Promise<Outcome> {
  const there = left.get(product_id) ?? (await found.product(named)).stock;
  left.set(product_id, quantity <= there ? there - quantity : there);
  if (quantity <= there) return { status: "added" };
  const what = there === 0 ? "would be sold out" : `would have only ${there} left`;
  return rejected("insufficient_stock", `Product ${named} ${what} by then, and ${quantity} would be needed.`);
}
