import type { OrderRow, RefusedRow, RowOutcome } from "@shop/openapi";
import type { operations } from "@shop/openapi/order-service";
import type { Operation, OperationContext } from "@shop/service-kit";
import { dayOf } from "../domain/day.ts";
import type { OrderStore } from "../stores/order-store.ts";
import type { Dependencies } from "./dependencies.ts";

/** Places the rows in their order, each a change of its own under its own key. */
export function importOrders({ orders }: Pick<Dependencies, "orders">): Operation<operations["importOrders"]> {
  return async ({ body }, context) => {
    // All are handed to the writer at once, which makes them in this order, and many with one commit.
    const outcomes = await Promise.all(body.orders.map((row) => outcomeOf(row, orders, context)));
    const placed = outcomes.filter(({ order }) => order !== null).length;
    const response = `${placed === 1 ? "1 order" : `${placed} orders`} placed, ${outcomes.length - placed} refused.`;
    return { status: 200, body: { response, outcomes } };
  };
}

async function outcomeOf(row: OrderRow, orders: OrderStore, context: OperationContext): Promise<RowOutcome> {
  const { key, ...given } = row;
  const order = { ...given, date: given.date ?? dayOf(context.now) };
  try {
    const { value, replayed } = await orders.place(order, context.visibleTo, context.writeRow(key, row));
    return { key, replayed, order: value, refused: null };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { code, message: detail, fields: { requested, available } = {} } = error;
    const amounts = requested === undefined || available === undefined ? {} : { requested, available };
    return { key, replayed: false, order: null, refused: { code, detail, ...amounts } };
  }
}

interface Refusal extends Error {
  readonly code: RefusedRow["code"];
  readonly fields?: { readonly requested?: number; readonly available?: number };
}

const refusals: { readonly [code in RefusedRow["code"]]: true } = {
  user_not_found: true,
  product_not_found: true,
  insufficient_stock: true,
  idempotency_key_reused: true,
};

/** What concerns the one row. Anything else (no space left, the service goes down) ends the call: it is to be sent again. */
function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && "code" in error && Object.hasOwn(refusals, String(error.code));
}
