import type { operations } from "@shop/openapi/order-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** A cancelled order comes back as it was, and takes its units again. */
export function restoreOrder({ orders }: Pick<Dependencies, "orders">): Operation<operations["restoreOrder"]> {
  return async ({ path }, { expected, write }) => {
    const { value: order, replayed } = await orders.restore({ id: path.order_id, expected }, write);
    return { status: 200, body: { response: "Order restored.", order }, version: order.version, replayed };
  };
}
