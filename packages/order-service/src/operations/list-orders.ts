import type { operations } from "@shop/openapi/order-service";
import { type CursorCodec, cursorCodec, idCursor, isDay, isId, type Operation } from "@shop/service-kit";
import type { DatePosition } from "../stores/order-store.ts";
import type { Dependencies } from "./dependencies.ts";
import { pageReply, pageRequest } from "./page-request.ts";

/** The orders in the order of their ids; those of a span of days in the order of the days. */
export function listOrders({ orders }: Pick<Dependencies, "orders">): Operation<operations["listOrders"]> {
  return async ({ query }) => {
    const { user_id, product_id, from, to } = query;
    const { items, next_cursor } =
      from === undefined && to === undefined
        ? pageReply(await orders.list({ user_id, product_id }, pageRequest(query, idCursor)), idCursor)
        : pageReply(
            await orders.listByDate({ user_id, product_id, from, to }, pageRequest(query, dateCursor)),
            dateCursor,
          );
    return { status: 200, body: { orders: items, next_cursor } };
  };
}

const dateCursor: CursorCodec<DatePosition> = cursorCodec({ date: isDay, id: isId });
