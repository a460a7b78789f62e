import { type SqliteDatabase, unitWriter } from "@shop/database/sqlite";
import type { Order } from "@shop/openapi";
import { sees } from "../../domain/visibility.ts";
import type { OrderStore } from "../order-store.ts";
import { listByDate, listById } from "./order-list.ts";
import { orderColumns } from "./rows.ts";
import type { units } from "./units/units.ts";

const findOrder = `SELECT ${orderColumns} FROM orders WHERE id = ?`;
const findUser = "SELECT 1 FROM users WHERE id = ?";

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
    list: (filter, page) => listById(db, filter, page),
    listByDate: (filter, page) => listByDate(db, filter, page),
    listOfUser: async (user_id, visibleTo, page) => {
      if (!sees(visibleTo, user_id)) return undefined;
      const found = await listById(db, { user_id, product_id: undefined }, page);
      // Whose orders there are, exists. The question costs only who has none.
      if (found.items.length > 0) return found;
      return (await db.read((reader) => reader.get(findUser, user_id))) === undefined ? undefined : found;
    },
  };
}
