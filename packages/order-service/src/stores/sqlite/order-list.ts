import type { SqliteDatabase } from "@shop/database/sqlite";
import type { Order } from "@shop/openapi";
import type { DatedOrderFilter, DatePosition, OrderFilter } from "../order-store.ts";
import type { IdPosition, Page, PageOf } from "../page-of.ts";
import { columnOf, type IndexedColumn, moreOrdersThan, ordersByDate, ordersById } from "./order-list-queries.ts";
import { walk } from "./walk.ts";

export function listById(
  db: SqliteDatabase,
  filter: OrderFilter,
  page: PageOf<IdPosition>,
): Promise<Page<Order, IdPosition>> {
  return walk(
    {
      read: (after, limit) => readById(db, filter, { ...page, after, limit }),
      positionOf: ({ id }) => ({ id }),
      keep: filter.user_id !== undefined && filter.product_id !== undefined ? fits(filter) : undefined,
    },
    page,
  );
}

export async function listByDate(
  db: SqliteDatabase,
  filter: DatedOrderFilter,
  page: PageOf<DatePosition>,
): Promise<Page<Order, DatePosition>> {
  const few = await fewOrders(db, filter);
  if (few !== undefined) return pageOfFew(few, filter, page);
  return walk(
    {
      read: (after, limit) => readByDate(db, filter, { ...page, after, limit }),
      positionOf,
      keep: columnOf(filter) === undefined ? undefined : fits(filter),
    },
    page,
  );
}

/** So many orders are read and sorted in about a millisecond. */
const FEW = 1_000;

/** All orders of the user or of the product, where they are few: most users have few, in a table of any size. */
async function fewOrders(db: SqliteDatabase, filter: OrderFilter): Promise<Order[] | undefined> {
  const columns: readonly IndexedColumn[] = ["user_id", "product_id"];
  for (const column of columns) {
    const value = filter[column];
    if (value === undefined) continue;
    const { sql, params } = moreOrdersThan(column, value, FEW);
    const many = await db.read((reader) => reader.get(sql, ...params));
    const only = { user_id: undefined, product_id: undefined, [column]: value };
    if (many === undefined) return readById(db, only, { after: undefined, descending: false, limit: FEW + 1 });
  }
  return undefined;
}

function pageOfFew(
  orders: readonly Order[],
  filter: DatedOrderFilter,
  { after, descending, limit }: PageOf<DatePosition>,
): Page<Order, DatePosition> {
  const direction = descending ? -1 : 1;
  const inOrder = (a: DatePosition, b: DatePosition): number =>
    direction * (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1);
  const found = orders
    .filter(fits(filter))
    .filter((order) => after === undefined || inOrder(order, after) > 0)
    .sort(inOrder);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? positionOf(last) : undefined };
}

function readById(db: SqliteDatabase, filter: OrderFilter, page: PageOf<IdPosition>): Promise<Order[]> {
  const { sql, params } = ordersById(filter, page);
  return db.read((reader) => reader.all<Order>(sql, ...params));
}

function readByDate(db: SqliteDatabase, filter: DatedOrderFilter, page: PageOf<DatePosition>): Promise<Order[]> {
  return db.read((reader) =>
    reader.snapshot(() => {
      const found: Order[] = [];
      for (const { sql, params } of ordersByDate(filter, page)) {
        if (found.length < page.limit) found.push(...reader.all<Order>(sql, ...params));
      }
      return found.slice(0, page.limit);
    }),
  );
}

function fits({ user_id, product_id, from, to }: OrderFilter & Partial<DatedOrderFilter>): (order: Order) => boolean {
  return (order) =>
    (user_id === undefined || order.user_id === user_id) &&
    (product_id === undefined || order.product_id === product_id) &&
    (from === undefined || order.date >= from) &&
    (to === undefined || order.date <= to);
}

const positionOf = ({ date, id }: Order): DatePosition => ({ date, id });
