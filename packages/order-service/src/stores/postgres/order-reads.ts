import type { PostgresDatabase } from "@shop/database/postgres";
import type { Order } from "@shop/openapi";
import type { OrderReads } from "../order-lists.ts";
import { moreOrdersThan, ordersByDate, ordersById } from "./order-list-queries.ts";
import type { Query } from "./query.ts";

const findUser = "SELECT 1 FROM users WHERE id = $1";

export function postgresOrderReads(db: PostgresDatabase): OrderReads {
  const all = ({ sql, params }: Query): Promise<Order[]> => db.read((reader) => reader.all<Order>(sql, ...params));
  const finds = async ({ sql, params }: Query): Promise<boolean> =>
    (await db.read((reader) => reader.get(sql, ...params))) !== undefined;
  return {
    byId: (filter, page) => all(ordersById(filter, page)),
    byDate: (span, page) => all(ordersByDate(span, page)),
    hasMoreThan: (count, column, value) => finds(moreOrdersThan(count, column, value)),
    hasUser: (id) => finds({ sql: findUser, params: [id] }),
  };
}
