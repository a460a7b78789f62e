import type { operations } from "@shop/openapi/order-service";
import type { Operation } from "@shop/service-kit";
import { dayOf } from "../domain/day.ts";
import type { Dependencies } from "./dependencies.ts";

/** Takes the stock and records the order, of today when nothing else is said. */
export function placeOrder({ orders }: Pick<Dependencies, "orders">): Operation<operations["placeOrder"]> {
  return async ({ body }, { now, visibleTo, write }) => {
    const { user_id, product_id, quantity, date = dayOf(now) } = body;
    const { value: order, replayed } = await orders.place({ user_id, product_id, quantity, date }, visibleTo, write);
    return { status: 200, body: { response: "Order placed successfully", order }, version: order.version, replayed };
  };
}
