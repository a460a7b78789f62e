import type BetterSqlite3 from "better-sqlite3";
import type { Acknowledged, OrderState } from "./acknowledged.ts";
import type { Ask, OrderFacts } from "./markers.ts";

export interface Promises {
  /** What was acknowledged and is not there, or is not what was acknowledged. */
  readonly lost: string[];
  /** What is there and nobody asked for, or is there twice. */
  readonly doubled: string[];
}

/** Compares a database found after a power cut with what had been acknowledged before it. */
export function checkPromises(database: BetterSqlite3.Database, acknowledged: Acknowledged): Promises {
  const orders = checkOrders(database, acknowledged);
  const restocks = checkRestocks(database, acknowledged);
  const names = new Set(database.prepare<[], string>("SELECT name FROM users").pluck().all());
  const users = [...acknowledged.users].filter((name) => !names.has(name)).map((name) => `user ${name} is missing`);
  return { lost: [...orders.lost, ...restocks.lost, ...users], doubled: [...orders.doubled, ...restocks.doubled] };
}

/** Without a database everything that was acknowledged is lost. */
export function allLost(acknowledged: Acknowledged): string[] {
  const orders = [...acknowledged.orders].filter(([, order]) => order !== null).map(([id]) => `order ${id} is missing`);
  const restocks = [...acknowledged.restocks].map((note) => `restock ${note} is missing`);
  const users = [...acknowledged.users].map((name) => `user ${name} is missing`);
  return [...orders, ...restocks, ...users];
}

function checkOrders(database: BetterSqlite3.Database, { orders, underWay }: Acknowledged): Promises {
  const rows = database.prepare<[], OrderFacts>("SELECT id, user_id, product_id, quantity FROM orders").all();
  const found = new Map(rows.map((row) => [row.id, row]));
  const lost: string[] = [];
  for (const [id, promised] of orders) {
    const order = found.get(id) ?? null;
    const possible = [promised, ...changesUnderWay(id, promised, underWay)];
    if (!possible.some((state) => sameOrder(state, order))) {
      lost.push(`order ${id} was acknowledged as ${JSON.stringify(promised)} and is ${JSON.stringify(order)}`);
    }
  }
  return { lost, doubled: unaskedOrders(rows, orders, underWay) };
}

function changesUnderWay(id: number, now: OrderState, underWay: ReadonlyMap<number, Ask>): OrderState[] {
  return [...underWay.values()].flatMap((ask): OrderState[] => {
    if (ask.act === "cancel" && ask.order_id === id) return [null];
    if (ask.act !== "change" || ask.order_id !== id || now === null) return [];
    return [{ ...now, product_id: ask.product_id, quantity: ask.quantity }];
  });
}

function sameOrder(one: OrderState, other: OrderState): boolean {
  if (one === null || other === null) return one === other;
  return one.user_id === other.user_id && one.product_id === other.product_id && one.quantity === other.quantity;
}

/** An order that was not acknowledged must be one that was asked for, and each call can have made only one. */
function unaskedOrders(
  rows: readonly OrderFacts[],
  orders: ReadonlyMap<number, OrderState>,
  underWay: ReadonlyMap<number, Ask>,
): string[] {
  const asked = [...underWay.values()].filter((ask) => ask.act === "place");
  return rows.flatMap((row) => {
    if (orders.has(row.id)) return [];
    const index = asked.findIndex((ask) => sameOrder({ ...ask, id: row.id }, row));
    if (index < 0) return [`order ${row.id} is there, and nobody asked for it`];
    asked.splice(index, 1);
    return [];
  });
}

/** A restock is told by its note. */
function checkRestocks(database: BetterSqlite3.Database, { restocks, underWay }: Acknowledged): Promises {
  const notes = database.prepare<[], string>("SELECT note FROM stock_movements WHERE reason = 'restock'").pluck().all();
  const found = new Set(notes);
  const asked = new Set([...underWay.values()].flatMap((ask) => (ask.act === "restock" ? [ask.note] : [])));
  const unasked = notes.filter((note) => !restocks.has(note) && !asked.has(note));
  const twice = notes.filter((note, index) => notes.indexOf(note) !== index);
  return {
    lost: [...restocks].filter((note) => !found.has(note)).map((note) => `restock ${note} is missing`),
    doubled: [...unasked, ...twice].map((note) => `restock ${note} is there twice, or nobody asked for it`),
  };
}
