import type { Product } from "@shop/openapi";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProductFilter, ProductPosition, ProductStore } from "../../src/stores/product-store.ts";
import { addProduct } from "../support/shop-of-test.ts";
import type { TestDatabase, TestEngine } from "../support/test-database.ts";

const names = [
  ..."Chai Chang chai CHAI Chartreuse c@b c[b cZ bz zz Zz Z z".split(" "),
  ..."Röd Rössle röd 日本 a_c a%c a'c".split(" "),
  `long ${"x".repeat(195)}`,
  `long ${"x".repeat(194)}y`,
  "🛒 cart",
  "\u{10ffff}",
];
const none: ProductFilter = { sku: undefined, name_prefix: undefined };
const fold = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** What every adapter of the products must find, and in which order. Run once per engine. */
export function productListContract(engine: TestEngine): void {
  describe(`the list of products in ${engine.name}`, () => {
    let shop: TestDatabase;
    let products: ProductStore;
    let all: Product[];
    beforeAll(async () => {
      shop = await engine.open();
      products = shop.stores.products;
      all = [];
      for (const name of names) all.push(await addProduct(shop, { name }));
    });
    afterAll(() => shop.close());

    /** What the list must be, from all products in memory. */
    function expected({ sku, name_prefix }: ProductFilter, descending: boolean): Product[] {
      const found = all.filter(
        (product) =>
          (sku === undefined || product.sku === sku) &&
          (name_prefix === undefined || fold(product.name).startsWith(fold(name_prefix))),
      );
      const byName = (a: Product, b: Product): number =>
        Buffer.compare(Buffer.from(fold(a.name)), Buffer.from(fold(b.name))) || a.id - b.id;
      found.sort(name_prefix === undefined ? (a, b) => a.id - b.id : byName);
      return descending ? found.toReversed() : found;
    }

    async function walk(filter: ProductFilter, descending: boolean, limit: number): Promise<Product[]> {
      const found: Product[] = [];
      let after: ProductPosition | undefined;
      do {
        const page = await products.list(filter, { after, descending, limit });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        found.push(...page.items);
        after = page.next;
      } while (after !== undefined);
      return found;
    }

    const prefixes = fc.oneof(
      fc.constantFrom(...names).chain((name) => fc.integer({ min: 1, max: 3 }).map((end) => name.slice(0, end))),
      fc.constantFrom("x", "CH", "%", "_", "\u{10ffff}", names[20] ?? ""),
    );
    // Half of a character outside of the BMP is no text that HTTP could bring.
    const filters = fc.record({ sku: fc.constant(undefined), name_prefix: fc.option(prefixes, { nil: undefined }) });

    test("has exactly what fits, in its order, in pages of any size and both directions", async () => {
      await fc.assert(
        fc.asyncProperty(filters, fc.boolean(), fc.integer({ min: 1, max: 30 }), async (filter, descending, limit) => {
          fc.pre(filter.name_prefix === undefined || filter.name_prefix.isWellFormed());
          expect(await walk(filter, descending, limit)).toEqual(expected(filter, descending));
        }),
        { numRuns: 150 },
      );
    });

    test("by SKU finds exactly that one", async () => {
      const chai = all[0];
      const sku = chai?.sku ?? "";
      expect(await walk({ ...none, sku }, false, 4)).toEqual([chai]);
      expect(await walk({ sku, name_prefix: "cHa" }, true, 4)).toEqual([chai]);
      expect(await walk({ sku, name_prefix: "other" }, false, 4)).toEqual([]);
      expect(await walk({ ...none, sku: sku.toLowerCase() }, false, 4)).toEqual([]);
      const behind = { after: { id: chai?.id ?? 0, name: "" }, descending: false, limit: 4 };
      expect((await products.list({ ...none, sku }, behind)).items).toEqual([]);
    });

    test("goes on behind a product of a long name that was removed, from the beginning of its name", async () => {
      const after = { id: 999_999, name: "long x" };
      const page = await products.list({ ...none, name_prefix: "long" }, { after, descending: false, limit: 9 });
      expect(page.items.map(({ name }) => name)).toEqual(names.slice(20, 22).sort());
    });
  });
}
