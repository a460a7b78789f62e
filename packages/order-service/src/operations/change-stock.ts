import type { operations } from "@shop/openapi/order-service";
import type { Operation } from "@shop/service-kit";
import type { Dependencies } from "./dependencies.ts";

/** Adds a difference to the stock, or sets it to a count. Answers the product and the ledger's new line. */
export function changeStock({ products }: Pick<Dependencies, "products">): Operation<operations["changeStock"]> {
  return async ({ path, body }, { write }) => {
    const { value, replayed } = await products.changeStock(path.product_id, body, write);
    return { status: 200, body: { response: "Stock changed.", ...value }, replayed };
  };
}
