import type { WriteContext, Written } from "@shop/database";
import type { NewProduct, Product, ProductChange, StockChange, StockMovement } from "@shop/openapi";
import type { IdPosition, Page, PageOf } from "./page-of.ts";

/** Which product is meant. */
export interface ProductTarget {
  readonly id: number;
  /** The versions that an If-Match allows; `undefined` allows any. */
  readonly expected: readonly number[] | undefined;
}

export interface ProductFilter {
  /** Exactly this SKU. */
  readonly sku: string | undefined;
  /** Names that begin so, A to Z taken as a to z. */
  readonly name_prefix: string | undefined;
}

/** The product at which a page ended. The name counts only where the order is by names. */
export interface ProductPosition extends IdPosition {
  readonly name: string;
}

/** What a change of the stock has led to. `movement` is null when a count found what was expected. */
export interface ChangedStock {
  readonly product: Product;
  readonly movement: StockMovement | null;
}

/** Products and their stock. Each change is one atomic unit together with its ledger, journal and figures. */
export interface ProductStore {
  /** Adds a product, its opening stock as the first movement of its ledger. Rejects with `SkuTaken`. */
  add(product: Required<NewProduct>, context: WriteContext): Promise<Written<Product>>;
  find(id: number): Promise<Product | undefined>;
  /**
   * In the order of the ids, or, with a `name_prefix`, in the order of the names. The cost does not depend on how many
   * products there are.
   */
  list(filter: ProductFilter, page: PageOf<ProductPosition>): Promise<Page<Product, ProductPosition>>;
  /**
   * Changes what differs of what describes the product; orders keep their prices. Rejects with `ProductNotFound`,
   * `PreconditionFailed` or `SkuTaken`.
   */
  update(target: ProductTarget, change: ProductChange, context: WriteContext): Promise<Written<Product>>;
  /**
   * Removes the product; what is left of its stock leaves the ledger. Resolves to what it was. Rejects with
   * `ProductNotFound`, `PreconditionFailed` or `ProductHasOrders`.
   */
  remove(target: ProductTarget, context: WriteContext): Promise<Written<Product>>;
  /**
   * Adds a difference, or sets the stock to a count. Rejects with `ProductNotFound`, `InsufficientStock`,
   * `StockChanged` or `StockLimit`.
   */
  changeStock(id: number, change: StockChange, context: WriteContext): Promise<Written<ChangedStock>>;
}
