import type { PostgresDatabase } from "@shop/database/postgres";
import type { Product } from "@shop/openapi";
import { productColumns } from "../columns.ts";
import { type ProductReads, productList } from "../product-list.ts";
import type { ProductPosition, ProductStore } from "../product-store.ts";
import { productListQuery } from "./product-list-query.ts";
import { addProduct } from "./units/add-product.ts";
import { changeStock } from "./units/change-stock.ts";
import { removeProduct } from "./units/remove-product.ts";
import { updateProduct } from "./units/update-product.ts";

const byId = `SELECT ${productColumns} FROM products WHERE id = $1`;
const bySku = `SELECT ${productColumns} FROM products WHERE sku = $1`;
const position = "SELECT id, name FROM products WHERE id = $1";

export function postgresProductStore(db: PostgresDatabase): ProductStore {
  return {
    add: (product, context) => db.write(addProduct(product), context),
    find: (id) => db.read((reader) => reader.get<Product>(byId, id)),
    list: productList(productReads(db)),
    update: (target, change, context) => db.write(updateProduct(target, change), context),
    remove: (target, context) => db.write(removeProduct(target), context),
    changeStock: (id, change, context) => db.write(changeStock(id, change), context),
  };
}

function productReads(db: PostgresDatabase): ProductReads {
  return {
    range: (filter, page) =>
      db.read(async (reader) => {
        // A cursor has no room for the longest names, so the whole one is looked up, as long as its product is there.
        const byName = filter.name_prefix !== undefined && page.after !== undefined;
        const whole = byName ? await reader.get<ProductPosition>(position, page.after.id) : undefined;
        const { sql, params } = productListQuery(filter, { ...page, after: whole ?? page.after });
        return reader.all<Product>(sql, ...params);
      }),
    bySku: (sku) => db.read((reader) => reader.get<Product>(bySku, sku)),
  };
}
