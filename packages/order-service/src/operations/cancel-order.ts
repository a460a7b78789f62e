import type { operations } from "@shop/openapi/order-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** The order goes, its quantity goes back to the stock. Answers what it was. */
export function cancelOrder({ orders }: Pick<Dependencies, "orders">): Operation<operations["cancelOrder"]> {
  return async ({ path }, { visibleTo, expected, write }) => {
    const { value: order, replayed } = await orders.cancel({ id: path.order_id, visibleTo, expected }, write);
    return { status: 200, body: { response: "Order deleted successfully", order }, replayed };
  };
}
