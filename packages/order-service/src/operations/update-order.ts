import type { operations } from "@shop/openapi/order-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** Changes quantity, date or product; the stock follows. */
export function updateOrder({ orders }: Pick<Dependencies, "orders">): Operation<operations["updateOrder"]> {
  return async ({ path, body }, { visibleTo, expected, write }) => {
    const target = { id: path.order_id, visibleTo, expected };
    const { value: order, replayed } = await orders.change(target, body, write);
    return { status: 200, body: { response: "Order updated successfully", order }, version: order.version, replayed };
  };
}
