import type { Order } from "@shop/openapi";
import { sees } from "../domain/visibility.ts";
import type { DatedOrderFilter, DatePosition, OrderFilter, OrderStore } from "./order-store.ts";
import type { IdPosition, Page, PageOf } from "./page-of.ts";
import { walk } from "./walk.ts";

/**
 * A column that an index of orders begins with; it ends in the id. There is none of two of them: at a million orders
 * each further one cost an order a tenth, so of two filters one is looked up and the other is looked at.
 */
export type IndexedColumn = "user_id" | "product_id";

/** What an engine reads along its indexes, in their order, as many as the page says. */
export interface OrderReads {
  /** Orders in the order of their ids: those of `columnOf` the filter, or all. */
  byId(filter: OrderFilter, page: PageOf<IdPosition>): Promise<Order[]>;
  /** Orders of a span of days in the order of their days and ids. */
  byDate(span: Pick<DatedOrderFilter, "from" | "to">, page: PageOf<DatePosition>): Promise<Order[]>;
  /** Whether there are more than so many of a user or product; looks at no more than that. */
  hasMoreThan(count: number, column: IndexedColumn, value: number): Promise<boolean>;
  hasUser(id: number): Promise<boolean>;
}

/** The lists of orders, whatever the engine. */
export function orderLists(reads: OrderReads): Pick<OrderStore, "list" | "listByDate" | "listOfUser"> {
  return {
    list: (filter, page) => listById(reads, filter, page),
    listByDate: (filter, page) => listByDate(reads, filter, page),
    listOfUser: async (user_id, visibleTo, page) => {
      if (!sees(visibleTo, user_id)) return undefined;
      const found = await listById(reads, { user_id, product_id: undefined }, page);
      // Whose orders there are, exists. The question costs only who has none.
      if (found.items.length > 0) return found;
      return (await reads.hasUser(user_id)) ? found : undefined;
    },
  };
}

/** The column to look up. A user has fewer orders than a product. */
export function columnOf(filter: OrderFilter): IndexedColumn | undefined {
  if (filter.user_id !== undefined) return "user_id";
  return filter.product_id === undefined ? undefined : "product_id";
}

function listById(reads: OrderReads, filter: OrderFilter, page: PageOf<IdPosition>): Promise<Page<Order, IdPosition>> {
  return walk(
    {
      read: (after, limit) => reads.byId(filter, { ...page, after, limit }),
      positionOf: ({ id }) => ({ id }),
      keep: filter.user_id !== undefined && filter.product_id !== undefined ? fits(filter) : undefined,
    },
    page,
  );
}

async function listByDate(
  reads: OrderReads,
  filter: DatedOrderFilter,
  page: PageOf<DatePosition>,
): Promise<Page<Order, DatePosition>> {
  const few = await fewOrders(reads, filter);
  if (few !== undefined) return pageOfFew(few, filter, page);
  return walk(
    {
      read: (after, limit) => reads.byDate(filter, { ...page, after, limit }),
      positionOf,
      keep: columnOf(filter) === undefined ? undefined : fits(filter),
    },
    page,
  );
}

/** So many orders are read and sorted in about a millisecond. */
const FEW = 1_000;

/** All orders of the user or of the product, where they are few: most users have few, in a table of any size. */
async function fewOrders(reads: OrderReads, filter: DatedOrderFilter): Promise<Order[] | undefined> {
  const columns: readonly IndexedColumn[] = ["user_id", "product_id"];
  for (const column of columns) {
    const value = filter[column];
    if (value === undefined || (await reads.hasMoreThan(FEW, column, value))) continue;
    const only = { user_id: undefined, product_id: undefined, [column]: value };
    return reads.byId(only, { after: undefined, descending: false, limit: FEW + 1 });
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

function fits({ user_id, product_id, from, to }: OrderFilter & Partial<DatedOrderFilter>): (order: Order) => boolean {
  return (order) =>
    (user_id === undefined || order.user_id === user_id) &&
    (product_id === undefined || order.product_id === product_id) &&
    (from === undefined || order.date >= from) &&
    (to === undefined || order.date <= to);
}

const positionOf = ({ date, id }: Order): DatePosition => ({ date, id });
