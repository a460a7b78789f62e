import { foldCase } from "@shop/database";
import { type SqliteDatabase, unitWriter } from "@shop/database/sqlite";
import type { Product } from "@shop/openapi";
import type { Page, PageOf } from "../page-of.ts";
import type { ProductFilter, ProductPosition, ProductStore } from "../product-store.ts";
import { productListQuery } from "./product-list-query.ts";
import { productColumns } from "./rows.ts";
import type { units } from "./units/units.ts";
import { walk } from "./walk.ts";

const byId = `SELECT ${productColumns} FROM products WHERE id = ?`;
const bySku = `SELECT ${productColumns} FROM products WHERE sku = ?`;
const position = "SELECT id, name FROM products WHERE id = ?";

export function sqliteProductStore(db: SqliteDatabase): ProductStore {
  const write = unitWriter<typeof units>(db);
  return {
    add: (product, context) => write("addProduct", product, context),
    find: (id) => db.read((reader) => reader.get<Product>(byId, id)),
    list: (filter, page) => (filter.sku === undefined ? listRange(db, filter, page) : listOne(db, filter, page)),
    update: (target, change, context) => write("updateProduct", { target, change }, context),
    remove: (target, context) => write("removeProduct", target, context),
    changeStock: (id, change, context) => write("changeStock", { id, change }, context),
  };
}

function listRange(
  db: SqliteDatabase,
  filter: ProductFilter,
  page: PageOf<ProductPosition>,
): Promise<Page<Product, ProductPosition>> {
  const read = (after: ProductPosition | undefined, limit: number): Promise<Product[]> =>
    db.read((reader) => {
      // A cursor has no room for the longest names, so the whole one is looked up, as long as its product is there.
      const whole = after && (reader.get<ProductPosition>(position, after.id) ?? after);
      const { sql, params } = productListQuery(filter, { ...page, after: whole, limit });
      return reader.all<Product>(sql, ...params);
    });
  return walk({ read, positionOf: ({ id, name }) => ({ id, name }) }, page);
}

/** At most one product has the SKU; whether it fits the rest of the filter is seen from it. */
async function listOne(
  db: SqliteDatabase,
  { sku = "", name_prefix = "" }: ProductFilter,
  { after }: PageOf<ProductPosition>,
): Promise<Page<Product, ProductPosition>> {
  const product = await db.read((reader) => reader.get<Product>(bySku, sku));
  const fits = product !== undefined && after === undefined && foldCase(product.name).startsWith(foldCase(name_prefix));
  return { items: fits ? [product] : [], next: undefined };
}
