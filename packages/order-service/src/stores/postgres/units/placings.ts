import type { Connection, GroupJob } from "@shop/database/postgres";
import type { NewOrder, Order, OrderPrice } from "@shop/openapi";
import { orderFacts } from "../../../domain/facts.ts";
import { salesOf } from "../../../domain/sales.ts";
import { placedOrder } from "../../order-of.ts";
import { addFigures } from "./figures.ts";
import { writeStock } from "./stock.ts";

/** An order that is decided upon: its product is locked and has enough, and its user is there. */
export interface Placing {
  readonly job: Omit<GroupJob<unknown>, "input">;
  readonly order: Required<NewOrder> & OrderPrice;
  readonly stock_after: number;
}

/**
 * The orders with their entries in the journal and their lines in the ledger, all at once. The ids are taken in the order
 * of the lines. Nothing else is in this statement, since all that an id is not needed for is known beforehand.
 */
const insert = `
  WITH line AS MATERIALIZED (
    SELECT nextval('orders_id_seq') AS id, nextval('events_id_seq') AS event_id, given.*
    FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::date[], $5::bigint[], $6::text[], $7::bigint[],
        $8::timestamptz[], $9::text[], $10::bigint[], $11::text[], $12::text[]) WITH ORDINALITY
      AS given (user_id, product_id, quantity, date, unit_price, currency, stock_after,
        at, actor_kind, actor_id, request_id, facts, place)
  ), placed AS (
    INSERT INTO orders (id, user_id, product_id, quantity, date, unit_price, currency, created_at, updated_at)
    SELECT id, user_id, product_id, quantity, date, unit_price, currency, at, at FROM line ORDER BY place
  ), told AS (
    INSERT INTO events (id, at, type, actor_kind, actor_id, request_id, subject_kind, subject_id, after)
    SELECT event_id, at, 'order.placed', actor_kind, actor_id, request_id, 'order', id, facts::jsonb
    FROM line ORDER BY place
  ), moved AS (
    INSERT INTO stock_movements (at, product_id, change, stock_after, reason, order_id, event_id)
    SELECT at, product_id, -quantity, stock_after, 'order_placed', id, event_id FROM line ORDER BY place
  )
  SELECT id FROM line ORDER BY place`;

/** Takes the stock and adds the orders, with all that goes with them: nothing of it waits for anything else. */
export async function writePlacings(
  db: Connection,
  placings: readonly Placing[],
): Promise<ReadonlyMap<Placing, Order>> {
  if (placings.length === 0) return new Map();
  const taken = sumByProduct(placings);
  const [, ids] = await Promise.all([
    writeStock(db, taken),
    db.all<{ id: number }>(insert, ...columnsOf(placings)),
    addFigures(db, {
      sales: placings.map(({ order }) => salesOf(order, 1)),
      stock: taken.reduce((sum, { change }) => sum + change, 0),
    }),
  ]);
  if (ids.length !== placings.length) throw new Error(`${ids.length} of ${placings.length} orders were placed`);
  return new Map(
    placings.map((placing, n) => [
      placing,
      placedOrder(ids[n]?.id ?? 0, placing.order, placing.order, placing.job.now),
    ]),
  );
}

function sumByProduct(placings: readonly Placing[]): { readonly product_id: number; readonly change: number }[] {
  const taken = new Map<number, number>();
  for (const { order } of placings) {
    taken.set(order.product_id, (taken.get(order.product_id) ?? 0) - order.quantity);
  }
  return [...taken].map(([product_id, change]) => ({ product_id, change }));
}

function columnsOf(placings: readonly Placing[]) {
  const orders = placings.map(({ order }) => order);
  const jobs = placings.map(({ job }) => job);
  return [
    orders.map(({ user_id }) => user_id),
    orders.map(({ product_id }) => product_id),
    orders.map(({ quantity }) => quantity),
    orders.map(({ date }) => date),
    orders.map(({ unit_price }) => unit_price),
    orders.map(({ currency }) => currency),
    placings.map(({ stock_after }) => stock_after),
    jobs.map(({ now }) => now),
    jobs.map(({ actor }) => actor.kind),
    jobs.map(({ actor }) => actor.id),
    jobs.map(({ requestId }) => requestId),
    orders.map((order) => JSON.stringify(orderFacts(order))),
  ] as const;
}
