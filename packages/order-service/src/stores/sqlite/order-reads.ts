import type { SqliteDatabase } from "@shop/database/sqlite";
import type { Order } from "@shop/openapi";
import type { OrderReads } from "../order-lists.ts";
import { moreOrdersThan, ordersByDate, ordersById } from "./order-list-queries.ts";

const findUser = "SELECT 1 FROM users WHERE id = ?";

export function sqliteOrderReads(db: SqliteDatabase): OrderReads {
  return {
    byId: (filter, page) => {
      const { sql, params } = ordersById(filter, page);
      return db.read((reader) => reader.all<Order>(sql, ...params));
    },
    byDate: (span, page) =>
      db.read((reader) =>
        reader.snapshot(() => {
          const found: Order[] = [];
          for (const { sql, params } of ordersByDate(span, page)) {
            if (found.length < page.limit) found.push(...reader.all<Order>(sql, ...params));
          }
          return found.slice(0, page.limit);
        }),
      ),
    hasMoreThan: async (count, column, value) => {
      const { sql, params } = moreOrdersThan(column, value, count);
      return (await db.read((reader) => reader.get(sql, ...params))) !== undefined;
    },
    hasUser: async (id) => (await db.read((reader) => reader.get(findUser, id))) !== undefined,
  };
}
