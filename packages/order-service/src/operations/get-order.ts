import type { operations } from "@shop/openapi/order-service";
import type { Operation } from "@shop/service-kit";
import { OrderNotFound } from "../domain/failures.ts";
import type { Dependencies } from "./dependencies.ts";

export function getOrder({ orders }: Pick<Dependencies, "orders">): Operation<operations["getOrder"]> {
  return async ({ path }, { visibleTo }) => {
    const order = await orders.find(path.order_id, visibleTo);
    if (order === undefined) throw new OrderNotFound(path.order_id);
    return { status: 200, body: order, version: order.version };
  };
}
