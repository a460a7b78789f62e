import type { CallOptions, KeyedOptions, VersionedOptions } from "../call/call-options.ts";
import type { Client } from "../call/client.ts";
import type { ShopCall } from "../call/shop-call.ts";
import type { NewProduct, Product, ProductChange, QueryOf, StockCount, StockDifference } from "../contract.ts";
import { listOf } from "../list-of.ts";
import type { Listing } from "../listing.ts";

/** Which products, from where, and how many a page. */
export type ProductQuery = NonNullable<QueryOf<"listProducts">>;

/** What is sold, and how much of it is there: `shop.products`. Prices are in minor units (1800 is 18.00 USD). */
export class Products {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Adds a product, with an opening stock if there is one. Operators only. Fails with `not_allowed`, `sku_taken`.
   *
   * ```ts
   * const chai = await shop.products.add({ sku: "NW-001", name: "Chai", unit_price: 1800, currency: "USD", stock: 39 });
   * ```
   */
  add(product: NewProduct, options?: KeyedOptions): ShopCall<Product> {
    return this.#client.call("addProduct", { body: product }, options, ({ product }) => product);
  }

  /**
   * The product with this id. Anybody may read it. Fails with `product_not_found`.
   *
   * ```ts
   * const { stock, unit_price, currency } = await shop.products.get(1);
   * ```
   */
  get(id: number, options?: CallOptions): ShopCall<Product> {
    return this.#client.call("getProduct", { path: { product_id: id } }, options);
  }

  /**
   * All products by id. Anybody may read them.
   *
   * ```ts
   * for await (const product of shop.products.list({ name_prefix: "ch" })) console.log(product.sku, product.stock);
   * ```
   */
  list(query: ProductQuery = {}, options?: CallOptions): Listing<Product> {
    return listOf(this.#client, "listProducts", query, options);
  }

  /**
   * Changes what describes the product; orders keep the price that they were placed at. Resolves to the product as it is
   * then. Operators only. Fails with `not_allowed`, `product_not_found`, `sku_taken`, `precondition_failed` (`current_version`).
   *
   * ```ts
   * const product = await shop.products.get(1);
   * await shop.products.update(product.id, { unit_price: 1900 }, { ifMatch: product.version });
   * ```
   */
  update(id: number, change: ProductChange, options?: VersionedOptions): ShopCall<Product> {
    return this.#client.call(
      "updateProduct",
      { path: { product_id: id }, body: change },
      options,
      ({ product }) => product,
    );
  }

  /**
   * Removes the product, for good; resolves to what it was. Operators only. Fails with `not_allowed`, `product_not_found`,
   * `product_has_orders` (`orders`: how many), `precondition_failed` (`current_version`).
   *
   * ```ts
   * await shop.products.remove(1);
   * ```
   */
  remove(id: number, options?: VersionedOptions): ShopCall<Product> {
    return this.#client.call("removeProduct", { path: { product_id: id } }, options, ({ product }) => product);
  }

  /**
   * Adds units to the stock, or takes some (a negative `change`). Resolves to the product with its new stock. Operators only.
   * Fails with `not_allowed`, `product_not_found`, `insufficient_stock` (`requested` and `available` units), `stock_limit`, and
   * `stock_changed` (`expected`, `actual`) when the change has an `expected` stock.
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
   * Operators only. Fails with `not_allowed`, `product_not_found`, `stock_changed` (`expected`, `actual`).
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
