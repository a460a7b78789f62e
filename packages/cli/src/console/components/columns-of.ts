import type { JournalEvent, Order, Product, User } from "@shop/sdk";
import { money } from "../../output/money.ts";
import type { ListArea, Row } from "../state/area.ts";
import type { Names } from "../state/state.ts";
import { clock } from "../text/clock.ts";
import type { ColumnPlan } from "../text/columns.ts";
import { eventText } from "../text/event-text.ts";

interface TablePlan<T> {
  readonly columns: readonly ColumnPlan[];
  readonly cells: (row: T, names: Names) => readonly string[];
}

const id = { title: "ID", least: 5, most: 8, align: "right", rank: 0 } as const;

export const orderTable: TablePlan<Order> = {
  columns: [
    id,
    { title: "DATE", least: 10, most: 10, rank: 4 },
    { title: "USER", least: 14, most: 34, rank: 1 },
    { title: "PRODUCT", least: 16, most: 40, rank: 2 },
    { title: "QTY", least: 4, most: 9, align: "right", rank: 3 },
    { title: "UNIT PRICE", least: 12, most: 16, align: "right", rank: 6 },
    { title: "TOTAL", least: 13, most: 18, align: "right", rank: 5 },
    { title: "PLACED", least: 19, most: 19, rank: 7 },
  ],
  cells: (order, names) => [
    String(order.id),
    order.date,
    names.users[order.user_id] || `user ${order.user_id}`,
    names.products[order.product_id] || `product ${order.product_id}`,
    String(order.quantity),
    money(order.unit_price, order.currency),
    money(order.total, order.currency),
    clock(order.created_at),
  ],
};

const userTable: TablePlan<User> = {
  columns: [
    id,
    { title: "NAME", least: 14, most: 40, rank: 1 },
    { title: "ROLE", least: 8, most: 8, rank: 2 },
    { title: "ADDRESS", least: 14, most: 90, rank: 3 },
    { title: "ADDED", least: 19, most: 19, rank: 4 },
  ],
  cells: ({ id, name, role, address, created_at }) => [String(id), name, role, address, clock(created_at)],
};

const productTable: TablePlan<Product> = {
  columns: [
    id,
    { title: "SKU", least: 8, most: 20, rank: 2 },
    { title: "NAME", least: 14, most: 50, rank: 1 },
    { title: "PRICE", least: 12, most: 18, align: "right", rank: 4 },
    { title: "STOCK", least: 6, most: 11, align: "right", rank: 3 },
    { title: "CHANGED", least: 19, most: 19, rank: 5 },
  ],
  cells: (row) => [
    String(row.id),
    row.sku,
    row.name,
    money(row.unit_price, row.currency),
    String(row.stock),
    clock(row.updated_at),
  ],
};

const eventTable: TablePlan<JournalEvent> = {
  columns: [
    id,
    { title: "AT", least: 19, most: 19, rank: 3 },
    { title: "TYPE", least: 15, most: 21, rank: 1 },
    { title: "ABOUT", least: 10, most: 16, rank: 2 },
    { title: "BY", least: 8, most: 20, rank: 5 },
    { title: "WHAT", least: 12, most: 120, rank: 4 },
  ],
  cells: (event) => [
    String(event.id),
    clock(event.at),
    event.type,
    `${event.subject.kind} ${event.subject.id}`,
    event.actor.name ?? event.actor.kind.replaceAll("_", " "),
    eventText(event),
  ],
};

const tables = { orders: orderTable, users: userTable, products: productTable, events: eventTable };

/** The columns of a list. Which row belongs to which area is known by the area alone. */
export const tableOf = (area: ListArea): TablePlan<Row> => tables[area] as unknown as TablePlan<Row>;
