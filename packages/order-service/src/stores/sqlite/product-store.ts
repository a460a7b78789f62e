import { type SqliteDatabase, unitWriter } from "@shop/database/sqlite";
import type { Product } from "@shop/openapi";
import { productColumns } from "../columns.ts";
import { type ProductReads, productList } from "../product-list.ts";
import type { ProductPosition, ProductStore } from "../product-store.ts";
import { productListQuery } from "./product-list-query.ts";
import type { units } from "./units/units.ts";

const byId = `SELECT ${productColumns} FROM products WHERE id = ?`;
const bySku = `SELECT ${productColumns} FROM products WHERE sku = ?`;
const position = "SELECT id, name FROM products WHERE id = ?";

export function sqliteProductStore(db: SqliteDatabase): ProductStore {
  const write = unitWriter<typeof units>(db);
  return {
    add: (product, context) => write("addProduct", product, context),
    find: (id) => db.read((reader) => reader.get<Product>(byId, id)),
    list: productList(productReads(db)),
    update: (target, change, context) => write("updateProduct", { target, change }, context),
    remove: (target, context) => write("removeProduct", target, context),
    changeStock: (id, change, context) => write("changeStock", { id, change }, context),
  };
}

function productReads(db: SqliteDatabase): ProductReads {
  return {
    range: (filter, page) =>
      db.read((reader) => {
        // A cursor has no room for the longest names, so the whole one is looked up, as long as its product is there.
        const after = page.after && (reader.get<ProductPosition>(position, page.after.id) ?? page.after);
        const { sql, params } = productListQuery(filter, { ...page, after });
        return reader.all<Product>(sql, ...params);
      }),
    bySku: (sku) => db.read((reader) => reader.get<Product>(bySku, sku)),
  };
}
