import { type SqliteDatabase, unitWriter } from "@shop/database/sqlite";
import type { Order } from "@shop/openapi";
import { sees } from "../../domain/visibility.ts";
import { orderColumns } from "../columns.ts";
import { orderLists } from "../order-lists.ts";
import type { OrderStore } from "../order-store.ts";
import { sqliteOrderReads } from "./order-reads.ts";
import type { units } from "./units/units.ts";

const findOrder = `SELECT ${orderColumns} FROM orders WHERE id = ?`;

export function sqliteOrderStore(db: SqliteDatabase): OrderStore {
  const write = unitWriter<typeof units>(db);
  return {
    place: (order, visibleTo, context) => write("placeOrder", { order, visibleTo }, context),
    change: (target, change, context) => write("changeOrder", { target, change }, context),
    cancel: (target, context) => write("cancelOrder", target, context),
    restore: (target, context) => write("restoreOrder", target, context),
    find: async (id, visibleTo) => {
      const order = await db.read((reader) => reader.get<Order>(findOrder, id));
      return order !== undefined && sees(visibleTo, order.user_id) ? order : undefined;
    },
    ...orderLists(sqliteOrderReads(db)),
  };
}
