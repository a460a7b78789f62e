import Database from "better-sqlite3";

/** The lowest and the highest stock that a product ever had, in the order of the commits. */
export function ledgerOf(file: string, productId: number): { lowest: number; highest: number } {
  const db = new Database(file, { readonly: true });
  try {
    const query =
      "SELECT min(stock_after) AS lowest, max(stock_after) AS highest FROM stock_movements WHERE product_id = ?";
    const row = db.prepare<[number], { lowest: number; highest: number }>(query).get(productId);
    if (row === undefined) throw new Error(`Product ${productId} has no ledger.`);
    return row;
  } finally {
    db.close();
  }
}
