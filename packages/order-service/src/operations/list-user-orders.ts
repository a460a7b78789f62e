import type { operations } from "@shop/openapi/order-service";
import { idCursor, type Operation } from "@shop/service-kit";
import { UserNotFound } from "../domain/failures.ts";
import type { Dependencies } from "./dependencies.ts";
import { pageReply, pageRequest } from "./page-request.ts";

/** One user's orders. A user without orders has an empty page, one who is not there none. */
export function listUserOrders({ orders }: Pick<Dependencies, "orders">): Operation<operations["listUserOrders"]> {
  return async ({ path, query }, { visibleTo }) => {
    const page = await orders.listOfUser(path.user_id, visibleTo, pageRequest(query, idCursor));
    if (page === undefined) throw new UserNotFound(path.user_id);
    const { items, next_cursor } = pageReply(page, idCursor);
    return { status: 200, body: { orders: items, next_cursor } };
  };
}
