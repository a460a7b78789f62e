import type { Product, StockMovement } from "@shop/openapi";
import type { OwnMetrics } from "@shop/service-kit";
import type { ProductPosition } from "../stores/product-store.ts";
import type { Stores } from "../stores/stores.ts";

/** Products that are looked at with each reading of the metrics: some milliseconds, and 80 products a minute. */
const atOnce = 20;

type Books = Pick<Stores, "products" | "stockMovements">;

/**
 * Looks, a few products at a time and round after round, whether their stock is what the last line of their ledger says. It
 * always is, unless somebody has written past the service or there is a defect. The whole ledger is added up by `shop verify`.
 */
export class LedgerWatch {
  readonly #books: Books;
  readonly #wrong = new Set<number>();
  #after: ProductPosition | undefined;
  #checked = 0;
  #looking = false;

  constructor(books: Books) {
    this.#books = books;
  }

  observe(metrics: OwnMetrics): void {
    const wrong = "Products whose stock is not what their ledger says.";
    metrics.gauge("shop_ledger_wrong_products", wrong, () => {
      // Whoever reads the metrics does not wait for it.
      void this.look();
      return this.#wrong.size;
    });
    const checked = "Products whose stock was compared with their ledger.";
    metrics.counter("shop_ledger_checked_products_total", checked, () => this.#checked);
  }

  /** Goes on with the next products. Never rejects: a database that is away is told by another figure. */
  async look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const page = { after: this.#after, descending: false, limit: atOnce };
      const { items, next } = await this.#books.products.list({ sku: undefined, name_prefix: undefined }, page);
      for (const product of items) await this.#compare(product);
      this.#after = next;
    } catch {
      // The same ones again, with the next reading.
    } finally {
      this.#looking = false;
    }
  }

  async #compare(product: Product): Promise<void> {
    const isRight = product.stock === stockAfter(await this.#last(product.id)) || (await this.#isRight(product.id));
    this.#checked += 1;
    if (isRight) this.#wrong.delete(product.id);
    else this.#wrong.add(product.id);
  }

  /** Looked at between two looks at the ledger: only one that stood still meanwhile says anything. */
  async #isRight(id: number): Promise<boolean> {
    const before = await this.#last(id);
    const product = await this.#books.products.find(id);
    const after = await this.#last(id);
    return product === undefined || before?.id !== after?.id || product.stock === stockAfter(after);
  }

  async #last(product_id: number): Promise<StockMovement | undefined> {
    const newest = { after: undefined, descending: true, limit: 1 };
    return (await this.#books.stockMovements.list({ product_id, order_id: undefined }, newest)).items[0];
  }
}

const stockAfter = (movement: StockMovement | undefined): number => movement?.stock_after ?? 0;
