import type { Product, Shop, StockMovement } from "@shop/sdk";
import { ifThere } from "../tell/names.ts";
import type { Counts, Findings } from "./difference.ts";
import type { Running } from "./ledger-check.ts";

/** Every product's stock against its ledger. What moved meanwhile is looked at again, between two readings of its ledger. */
export async function checkProducts(
  shop: Shop,
  ledger: ReadonlyMap<number, Running>,
  findings: Findings,
  counts: Counts,
): Promise<void> {
  const left = new Map(ledger);
  for await (const { id, stock } of shop.products.list({ limit: 1000 })) {
    counts.products += 1;
    const told = left.get(id);
    left.delete(id);
    if (told !== undefined && told.sum !== told.stock_after)
      findings.differs(
        "product",
        id,
        `has lines in the ledger that sum to ${told.sum}, and the last of them leaves ${told.stock_after}`,
      );
    if ((told?.stock_after ?? 0) !== stock) await lookAgain(shop, id, findings);
  }
  for (const [id, { stock_after }] of left) if (stock_after !== 0) await lookAgain(shop, id, findings);
}

/**
 * Stock and ledger change together. So the stock is one of those that the ledger had between its line before the stock was read
 * and its line after that.
 */
async function lookAgain(shop: Shop, id: number, findings: Findings): Promise<void> {
  const first = await newestLine(shop, id);
  const product = await ifThere(shop.products.get(id));
  const stocks = [first?.stock_after ?? 0];
  for await (const line of shop.stockMovements.list({ product_id: id, sort: "-id", limit: 100 })) {
    if (line.id <= (first?.id ?? 0)) break;
    stocks.push(line.stock_after);
  }
  if (stocks.includes(product?.stock ?? 0)) return;
  findings.differs("product", id, whatDiffers(product, first));
}

function whatDiffers(product: Product | undefined, line: StockMovement | undefined): string {
  const left = line?.stock_after ?? 0;
  return product === undefined
    ? `is gone, and its ledger ends at ${left}`
    : `has a stock of ${product.stock}, and its ledger ends at ${left}`;
}

async function newestLine(shop: Shop, id: number): Promise<StockMovement | undefined> {
  const [line] = await shop.stockMovements.list({ product_id: id, sort: "-id", limit: 1 }).toArray({ max: 1 });
  return line;
}
