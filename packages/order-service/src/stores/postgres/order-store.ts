import type { PostgresDatabase } from "@shop/database/postgres";
import type { Order } from "@shop/openapi";
import { sees } from "../../domain/visibility.ts";
import { orderColumns } from "../columns.ts";
import { orderLists } from "../order-lists.ts";
import type { OrderStore } from "../order-store.ts";
import { postgresOrderReads } from "./order-reads.ts";
import { cancelOrder } from "./units/cancel-order.ts";
import { changeOrder } from "./units/change-order.ts";
import { placeOrders } from "./units/place-orders.ts";
import { restoreOrder } from "./units/restore-order.ts";

const findOrder = `SELECT ${orderColumns} FROM orders WHERE id = $1`;

export function postgresOrderStore(db: PostgresDatabase): OrderStore {
  const place = db.group(placeOrders);
  return {
    place: (order, visibleTo, context) => place({ order, visibleTo }, context),
    change: (target, change, context) => db.write(changeOrder(target, change), context),
    cancel: (target, context) => db.write(cancelOrder(target), context),
    restore: (target, context) => db.write(restoreOrder(target), context),
    find: async (id, visibleTo) => {
      const order = await db.read((reader) => reader.get<Order>(findOrder, id));
      return order !== undefined && sees(visibleTo, order.user_id) ? order : undefined;
    },
    ...orderLists(postgresOrderReads(db)),
  };
}
