import type { CallOptions, KeyedOptions, VersionedOptions } from "../call/call-options.ts";
import type { Client } from "../call/client.ts";
import type { ShopCall } from "../call/shop-call.ts";
import type { NewProduct, Product, ProductChange, QueryOf, StockCount, StockDifference } from "../contract.ts";
import { Listing } from "../listing.ts";

/** Which products, from where and how many a page: `sku`, `name_prefix`, `sort`, `limit`, `cursor`. */
export type ProductQuery = NonNullable<QueryOf<"listProducts">>;

/** What is sold, and how much of it is there: `shop.products`. Prices are in minor units (1800 is 18.00 USD). */
export class Products {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Adds a product, with an opening stock if there is one. Fails with `sku_taken`, `invalid_request`.
   *
   * ```ts
   * const chai = await shop.products.add({ sku: "NW-001", name: "Chai", unit_price: 1800, currency: "USD", stock: 39 });
   * ```
   */
  add(product: NewProduct, options?: KeyedOptions): ShopCall<Product> {
    return this.#client.call("addProduct", { body: product }, options, ({ product }) => product);
  }

  /** The product with this id. Anybody may read it. Fails with `product_not_found`. */
  get(id: number, options?: CallOptions): ShopCall<Product> {
    return this.#client.call("getProduct", { path: { product_id: id } }, options);
  }

  /** All products by id. Anybody may read them. */
  list(query: ProductQuery = {}, options?: CallOptions): Listing<Product> {
    return new Listing(
      (cursor, options) =>
        this.#client.call("listProducts", { query: { ...query, cursor } }, options, ({ products, next_cursor }) => ({
          items: products,
          next_cursor,
        })),
      query.cursor,
      options,
    );
  }

  /**
   * Changes what describes the product; orders keep the price that they were placed at. Resolves to the product as it is
   * then. Fails with `product_not_found`, `sku_taken`, `precondition_failed`.
   */
  update(id: number, change: ProductChange, options?: VersionedOptions): ShopCall<Product> {
    return this.#client.call(
      "updateProduct",
      { path: { product_id: id }, body: change },
      options,
      ({ product }) => product,
    );
  }

  /** Removes the product; resolves to what it was. Fails with `product_not_found`, `product_has_orders` (`orders`). */
  remove(id: number, options?: VersionedOptions): ShopCall<Product> {
    return this.#client.call("removeProduct", { path: { product_id: id } }, options, ({ product }) => product);
  }

  /**
   * Adds units to the stock, or takes some (a negative `change`). Resolves to the product with its new stock.
   * Fails with `product_not_found`, `insufficient_stock` (`requested`, `available`), `stock_limit`.
   *
   * ```ts
   * await shop.products.restock(1, { change: 20, reason: "delivery 4711" });
   * ```
   */
  restock(id: number, change: StockDifference, options?: KeyedOptions): ShopCall<Product> {
    return this.#client.call(
      "changeStock",
      { path: { product_id: id }, body: change },
      options,
      ({ product }) => product,
    );
  }

  /**
   * Sets the stock to what was counted, if it still is the `expected` one. Resolves to the product with its new stock.
   * Fails with `product_not_found`, `stock_changed` (`expected`, `actual`).
   *
   * ```ts
   * await shop.products.setStock(1, { set_to: 37, expected: 39, reason: "stocktaking" });
   * ```
   */
  setStock(id: number, count: StockCount, options?: KeyedOptions): ShopCall<Product> {
    return this.#client.call(
      "changeStock",
      { path: { product_id: id }, body: count },
      options,
      ({ product }) => product,
    );
  }
}
