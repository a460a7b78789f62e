import type { operations } from "@shop/openapi/order-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** Removes a product that nobody has ordered. Answers what it was. */
export function removeProduct({ products }: Pick<Dependencies, "products">): Operation<operations["removeProduct"]> {
  return async ({ path }, { expected, write }) => {
    const { value: product, replayed } = await products.remove({ id: path.product_id, expected }, write);
    return { status: 200, body: { response: "Product removed.", product }, replayed };
  };
}
